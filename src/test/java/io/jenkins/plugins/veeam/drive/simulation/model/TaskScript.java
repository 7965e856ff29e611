package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.List;

/**
 * How the task of an operation will go.
 *
 * @param runMillis until the operation is done at the backup server
 * @param collectMillis from then on, in {@code OperationFinished}
 * @param runningState what the server calls it while it runs
 * @param early the {@code Success} that it carries before its end [S]; null: none
 * @param waitsForPerson whether it says {@code ConfirmationNeeded}
 * @param end how it ends
 * @param sessions to which it hands over
 * @param linksWhileRunning whether it shows their links before its end
 * @param linksAtEnd whether it shows them at its end
 * @param replyTaskId whether the reply to the request names the task
 * @param listedAfter milliseconds until the list of tasks shows it
 * @param operation what the list calls it; null: as the reference does
 * @param deletionRemoves whether it is gone after its deletion, or Finished without success
 * @param keptMillis how long it's shown after its end
 */
public record TaskScript(
        long runMillis,
        long collectMillis,
        String runningState,
        Boolean early,
        boolean waitsForPerson,
        End end,
        List<SessionScript> sessions,
        boolean linksWhileRunning,
        boolean linksAtEnd,
        boolean replyTaskId,
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
}
