package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.List;

/**
 * How the task of an undo will go.
 *
 * @param runMillis until the operation is done at the backup server
 * @param collectMillis from then on, in {@code OperationFinished}
 * @param runningState what the server calls it while it runs
 * @param earlySuccess whether it carries {@code Success="true"} before its end [S]
 * @param waitsForPerson whether it says {@code ConfirmationNeeded}
 * @param end how it ends
 * @param sessions to which it hands over
 * @param replyTaskId the id in the reply to the undo: {@code task-1}, or less than it should be
 * @param listedAfter milliseconds until the list of tasks shows it
 * @param operation what the list calls it
 * @param deletionRemoves whether it is gone after its deletion, or Finished without success
 * @param keptMillis how long it's shown after its end
 */
public record TaskScript(
        long runMillis,
        long collectMillis,
        String runningState,
        boolean earlySuccess,
        boolean waitsForPerson,
        End end,
        List<SessionScript> sessions,
        String replyTaskId,
        long listedAfter,
        String operation,
        boolean deletionRemoves,
        long keptMillis) {

    /** How a task ends. */
    public enum End {
        SUCCESS,
        SUCCESS_WITHOUT_MESSAGE,
        FAILURE,
        FAILURE_WITHOUT_MESSAGE,
        NO_RESULT,
        RESULT_WITHOUT_SUCCESS,
        NEVER;

        public boolean isSuccess() {
            return this == SUCCESS || this == SUCCESS_WITHOUT_MESSAGE;
        }

        public boolean isFailure() {
            return this == FAILURE || this == FAILURE_WITHOUT_MESSAGE;
        }
    }

    /**
     * How a session that carries on will go.
     *
     * @param path below {@code /api/}
     * @param runMillis from the end of the task on
     * @param result when it has stopped: Success, Warning, Failed, None, or null
     * @param earlyResult whether it says so before its end
     * @param forbidden whether the account may not read it
     */
    public record SessionScript(String path, long runMillis, String result, boolean earlyResult, boolean forbidden) {

        public boolean isSuccess() {
            return "Success".equals(result) || "Warning".equals(result);
        }
    }
}
