package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The one request that is never repeated: there is no way from any other phase back to this one. */
final class Sending implements Rules<Task> {

    @Override
    public CompletableFuture<Task> ask(EnterpriseManager em, Progress progress) {
        Order order = progress.order;
        Long before = order.restorePointBefore();
        Instant restorePoints = before == null ? null : Instant.ofEpochMilli(before);
        return em.perform(progress.logon.sealedToken(), order.operation(), order.planId(), restorePoints);
    }

    @Override
    public Move answered(Progress next, Task task, Moment now) {
        if (task.taskId() == null || task.taskId().isBlank()) {
            return Move.to(Phase.FIND_TASK, next)
                    .say(now, "ReplyLost", next.order.server().name());
        }
        return follow(next, task, now);
    }

    /** From here on the task is known. The first look comes at once: an operation that has nothing to do is over by now. */
    static Move follow(Progress next, Task task, Moment now) {
        next.taskId = task.taskId();
        List<Line> obscure = next.sessions.note(task);
        if (next.isStopping()) {
            return Aborting.running(next, now);
        }
        String state = WatchingTask.shown(task);
        next.changed(state, now);
        Move move = Move.to(Phase.WATCH_TASK, next).say(now, "Task_state", next.taskId, state);
        return move.afterSaying(obscure);
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        if (!fault.withoutEffect()) {
            return Move.to(Phase.FIND_TASK, next).say(now, "ReplyLost_because", fault.getMessage());
        }
        if (fault instanceof UnavailableException) {
            next.times.sent = 0; // it never left
        }
        return next.isStopping() ? Ends.abortedBeforeStart(next, now) : Ends.notStarted(next, now, fault.getMessage());
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.unknown(next, now, fault.getMessage());
    }
}
