package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.TaskState;
import io.jenkins.plugins.veeam.client.Text;
import java.util.List;
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
        TaskResult result = task.result();
        boolean isWell = result == null || Boolean.TRUE.equals(result.success());
        next.said = isWell ? null : result.message();
        List<String> before = next.sessions.known;
        List<Line> obscure = next.sessions.note(task);
        if (task.taskState() == TaskState.FINISHED) {
            return finished(next, result, shown(task), now).afterSaying(obscure);
        }
        Move move = Waiting.goOn(next, next.taskId, shown(task), now).afterSaying(obscure);
        // A link may be gone at the next look, which may come after a restart.
        return obscure.isEmpty() && before.equals(next.sessions.known) ? move : move.saved();
    }

    private static Move finished(Progress next, TaskResult result, String state, Moment now) {
        next.changed(state, now);
        Elapsed elapsed = new Elapsed(now.at() - next.times.sent);
        if (result == null || result.success() == null) {
            return Ends.unknown(next, now, Text.of("FinishedWithoutResult", next.taskId))
                    .afterSaying(List.of(Line.of("Task_finishedWithoutResult", next.taskId, state, elapsed)));
        }
        Line line = Line.of(
                result.success() ? "Task_succeeded" : "Task_failed",
                next.taskId,
                state,
                elapsed,
                result.message() == null ? "" : result.message());
        if (result.success()) {
            next.message = result.message();
        } else {
            next.sessions.failed(Text.of("Task_failedSilently", next.taskId), result.message());
        }
        // Also what a failed task handed over to may still work, and must have ended before anybody tries again.
        Move move = next.sessions.areLeft() ? Waiting.follow(next, now) : FollowingSession.allRead(next, now);
        return move.afterSaying(List.of(line));
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        boolean isForGood =
                fault instanceof SessionLostException || fault instanceof NotFoundException && fault.withoutEffect();
        return isForGood ? givenUp(next, fault, now) : Waiting.outage(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.unknown(next, now, fault.getMessage());
    }
}
