package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.client.Operation;

/** The faces of each operation, for tests that go through all of them. */
public final class Faces {

    private Faces() {}

    public static OperationBuilder builder(Operation operation, String planId, String credentialsId) {
        return switch (operation) {
            case UNDO -> new UndoFailoverBuilder(planId, credentialsId);
            case START -> new StartFailoverBuilder(planId, credentialsId);
            case TEST -> new TestFailoverBuilder(planId, credentialsId);
        };
    }

    public static OperationStep step(Operation operation, String planId, String credentialsId) {
        return switch (operation) {
            case UNDO -> new UndoFailoverStep(planId, credentialsId);
            case START -> new StartFailoverStep(planId, credentialsId);
            case TEST -> new TestFailoverStep(planId, credentialsId);
        };
    }

    /** As a Jenkinsfile writes it. */
    public static String function(Operation operation) {
        return ((OperationStep.FormDescriptor) step(operation, "", "").getDescriptor()).getFunctionName();
    }
}
