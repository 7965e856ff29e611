package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A logon session sees its own tasks only, and ours starts one operation at most: one of its kind in the list is ours. */
final class FindingTask implements Rules<List<Task>> {

    private static final long BETWEEN_LOOKS = 3_000;

    @Override
    public CompletableFuture<List<Task>> ask(EnterpriseManager em, Progress progress) {
        return em.tasks(progress.logon.sealedToken());
    }

    @Override
    public Move answered(Progress next, List<Task> tasks, Moment now) {
        List<Task> ours =
                tasks.stream().filter(task -> isOurs(next.order, task)).toList();
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
        return left <= 0 ? Ends.unknown(next, now, seen(next, tasks)) : Move.stay(next, Math.min(left, BETWEEN_LOOKS));
    }

    private static boolean isOurs(Order order, Task task) {
        return task.taskId() != null
                && task.operation() != null
                && order.operation().taskNames(order.planId().kind()).stream()
                        .anyMatch(task.operation()::equalsIgnoreCase);
    }

    /** What the list holds: it would tell what Veeam calls our task, if that has another name. */
    private static String seen(Progress next, List<Task> tasks) {
        String server = next.order.server().name();
        List<String> shown = tasks.stream()
                .map(task -> task.taskId() + " " + task.operation())
                .toList();
        return shown.isEmpty()
                ? Text.of("TaskNotFound", server)
                : Text.of("TaskNotFound_seen", server, Line.few(shown));
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof SessionLostException
                ? givenUp(next, fault, now)
                : Waiting.outage(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return next.isStopping()
                ? Ends.abortedRunning(next, now, "Aborted_unknown")
                : Ends.unknown(next, now, fault.getMessage());
    }
}
