package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says how undos go that start from now on: {@code em.undo().takes(…).failsWith("…")}. */
public final class UndoCommand {
    private UndoScript script;

    UndoCommand(UndoScript script) {
        this.script = script;
    }

    synchronized UndoScript script() {
        return script;
    }

    private synchronized UndoCommand now(UnaryOperator<UndoScript> change) {
        script = change.apply(script);
        return this;
    }

    /** First {@code Running}, then {@code OperationFinished}, by the simulator's clock. */
    public UndoCommand takes(Duration running, Duration operationFinished) {
        return now(s -> s.taking(running, operationFinished));
    }

    /** {@code Running} until {@link Simulator#finishTasks()}. */
    public UndoCommand runsUntilToldTo() {
        return now(s -> s.taking(null, Duration.ZERO));
    }

    public UndoCommand succeeds(String message) {
        return now(s -> s.ending(TaskEnd.of(true, message)));
    }

    public UndoCommand failsWith(String message) {
        return now(s -> s.ending(TaskEnd.of(false, message)));
    }

    /** {@code Finished}, and not a word about how. */
    public UndoCommand endsWithoutResult() {
        return now(s -> s.ending(TaskEnd.WITHOUT_RESULT));
    }

    /** {@code <Result Success="true" />}. */
    public UndoCommand endsWithoutMessage() {
        return now(s -> s.ending(TaskEnd.of(true, null)));
    }

    public UndoCommand asksForConfirmation() {
        return now(s -> s.ending(new TaskEnd(false, "Confirmation is needed.", List.of("ConfirmationNeeded"))));
    }

    public UndoCommand asksForCredentials() {
        return now(s -> s.ending(new TaskEnd(false, "Credentials are needed.", List.of("CredentialsNeeded"))));
    }

    /** {@code Success="true"} from the first look on, as one documented example has it. */
    public UndoCommand hasRunningWithSuccessTrue() {
        return now(s -> s.withSuccessFrom(UndoScript.RUNNING));
    }

    /** {@code Success="true"} as soon as the state is {@code OperationFinished}, whatever comes of it. */
    public UndoCommand hasOperationFinishedWithSuccessTrue() {
        return now(s -> s.withSuccessFrom(UndoScript.OPERATION_FINISHED));
    }

    /**
     * The finished task has a Related link to a session that has only just begun.
     *
     * @param collection {@code restoreSessions} or {@code cloud/failoverSessions}
     * @param takes counted from the end of the task
     * @param result {@code Success}, {@code Warning} or {@code Failed}
     */
    public UndoCommand related(String collection, Duration takes, String result) {
        return now(s -> s.followedBy(new UndoScript.Related(collection, takes, result)));
    }

    /** A Related session that works until {@link Simulator#endRelatedSessions(String)}. */
    public UndoCommand relatedUntilTold(String collection) {
        return now(s -> s.followedBy(new UndoScript.Related(collection, null, "Success")));
    }

    /** As at the beginning: finished at the first look, with success and the message {@code Ok}. */
    public UndoCommand isUsual() {
        return now(s -> UndoScript.USUAL);
    }
}
