package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.TaskState;
import io.jenkins.plugins.veeam.client.Text;
import java.util.concurrent.CompletableFuture;

/** The state decides first; the result counts only at Finished. */
final class WatchingTask implements Rules<Task> {

    @Override
    public CompletableFuture<Task> ask(EnterpriseManager em, Progress progress) {
        return em.task(progress.logon.sealedToken(), progress.taskId);
    }

    /** A task's state as the log shows it, with what it waits for. */
    static String shown(Task task) {
        String state = task.state() == null ? "?" : task.state();
        TaskResult result = task.result();
        if (result != null && Boolean.TRUE.equals(result.confirmationNeeded())) {
            state = Text.of("Task_confirmationNeeded", state);
        }
        if (result != null && Boolean.TRUE.equals(result.credentialsNeeded())) {
            state = Text.of("Task_credentialsNeeded", state);
        }
        return state;
    }

    @Override
    public Move answered(Progress next, Task task, Moment now) {
        if (task.taskState() != TaskState.FINISHED) {
            return Watch.goOn(next, next.taskId, shown(task), now);
        }
        return finished(next, task, now);
    }

    private static Move finished(Progress next, Task task, Moment now) {
        next.changed(shown(task), now);
        Elapsed elapsed = new Elapsed(now.at() - next.times.sent);
        TaskResult result = task.result();
        if (result == null || result.success() == null) {
            Line line = Line.of("Task_finishedWithoutResult", next.taskId, next.state, elapsed);
            return Ends.unknown(next, now, Text.of("FinishedWithoutResult", next.taskId))
                    .afterSaying(java.util.List.of(line));
        }
        String word = result.message() == null ? "" : result.message();
        Line line =
                Line.of(result.success() ? "Task_succeeded" : "Task_failed", next.taskId, next.state, elapsed, word);
        if (!result.success()) {
            return Ends.failed(next, now, result.message()).afterSaying(java.util.List.of(line));
        }
        next.message = result.message();
        next.sessions = task.relatedSessions();
        Move move = next.sessions.isEmpty() ? Watch.succeeded(next, now, "Accepted") : Watch.follow(next, now);
        return move.afterSaying(java.util.List.of(line));
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof SessionLostException
                ? givenUp(next, fault, now)
                : Outage.waitOut(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.unknown(next, now, fault.getMessage());
    }
}
