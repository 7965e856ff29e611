package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A logon session sees its own tasks only, and ours starts one undo at most: an undo in the list is ours. */
final class FindingTask implements Rules<List<Task>> {

    /** Veeam's word for our operation in a task, [S post_failoverplans_id_undo.html]. */
    private static final String OPERATION = "UndoFailoverPlan";

    private static final long BETWEEN_LOOKS = 3_000;

    @Override
    public CompletableFuture<List<Task>> ask(EnterpriseManager em, Progress progress) {
        return em.tasks(progress.logon.sealedToken());
    }

    @Override
    public Move answered(Progress next, List<Task> tasks, Moment now) {
        List<Task> ours = tasks.stream()
                .filter(task -> OPERATION.equalsIgnoreCase(task.operation()) && task.taskId() != null)
                .toList();
        if (ours.size() == 1) {
            return Sending.follow(next, ours.get(0), now);
        }
        if (next.isStopping()) {
            return Ends.abortedRunning(next, now, "Aborted_unknown");
        }
        if (next.times.sought == 0) {
            next.times.sought = now.at();
        }
        long left = next.times.sought + Patience.SEARCH - now.at();
        return left <= 0
                ? Ends.unknown(
                        next, now, Text.of("TaskNotFound", next.order.server().name()))
                : Move.stay(next, Math.min(left, BETWEEN_LOOKS));
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof SessionLostException
                ? givenUp(next, fault, now)
                : Outage.waitOut(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return next.isStopping()
                ? Ends.abortedRunning(next, now, "Aborted_unknown")
                : Ends.unknown(next, now, fault.getMessage());
    }
}
