package io.jenkins.plugins.veeam.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * An operation that was started, as only the server can know it.
 *
 * @param startDate of a start to older restore points
 * @param state by the simulator's clock when the report was made
 * @param finished when it became or will become {@code Finished}; empty when it runs until told to
 * @param killed it was deleted, or its logon session logged off, while it was running
 */
public record TaskReport(
        Action action,
        boolean ofCloudPlan,
        String planId,
        Optional<Instant> startDate,
        String taskId,
        String logonSessionId,
        Instant started,
        Optional<Instant> finished,
        String state,
        boolean killed,
        boolean deleted) {

    static TaskReport of(OperationTask task, String logonSessionId, Instant now) {
        Operation operation = task.operation();
        return new TaskReport(
                operation.action(),
                operation.plan().kind() == PlanKind.CLOUD,
                operation.plan().id(),
                Optional.ofNullable(operation.startDate()),
                task.id(),
                logonSessionId,
                task.started(),
                task.finished(),
                task.state(now),
                task.isKilled(),
                task.isDeleted());
    }
}
