package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelTask;
import io.jenkins.plugins.veeam.drive.simulation.model.SessionScript;

/**
 * What is true of a step's operation at the server.
 *
 * @param task null: nothing was started
 * @param now as the scheduler says
 */
record Truth(ModelTask task, SimStep step, long now) {

    boolean succeeded() {
        return task != null
                && task.isFinished(now)
                && task.script().end().isSuccess()
                && task.script().sessions().stream().allMatch(this::doesNotObject)
                && (!sessionIsTheResult() || task.script().sessions().stream().anyMatch(this::wasSeen))
                && (step.order().operation() != Operation.TEST
                        || task.script().sessions().stream()
                                .filter(this::wasSeen)
                                .allMatch(this::wasTested));
    }

    /** For a cloud start or a test the session is the result. */
    private boolean sessionIsTheResult() {
        Operation operation = step.order().operation();
        return operation == Operation.TEST
                || operation == Operation.START && step.order().planId().kind() == PlanKind.CLOUD_PLAN;
    }

    /** A machine without a result was skipped, which is no test. */
    private boolean wasTested(SessionScript session) {
        return !session.machines().contains("None");
    }

    private boolean wasSeen(SessionScript session) {
        return step.seen().shown.contains(session.path());
    }

    /** The disk was full, Jenkins was killed, and the server no longer shows it. */
    private boolean isForgotten() {
        return step.seen().diskFailed
                && step.seen().restarts > 0
                && !task.script().linksAtEnd();
    }

    private boolean doesNotObject(SessionScript session) {
        if (!wasSeen(session) || isForgotten()) {
            return true;
        }
        boolean mayNotBeRead = step.seen().forbidden.contains(session.path());
        return mayNotBeRead ? !sessionIsTheResult() : task.hasEnded(session, now) && session.isSuccess();
    }

    boolean failed() {
        return task != null
                && (task.isDeleted(now)
                        || task.isFinished(now) && task.script().end().isFailure()
                        || task.script().sessions().stream()
                                .anyMatch(session -> session.isFailure() && task.hasEnded(session, now)));
    }
}
