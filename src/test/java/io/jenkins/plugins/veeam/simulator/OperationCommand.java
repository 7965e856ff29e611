package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says how operations go that begin from now on: {@code em.undo().takes(…).failsWith("…")}.
 *
 * <p>What is said of a session, of its machines or of its link is said of the session named last; where none was named,
 * of the one that a cloud plan's start or test has anyway.
 */
public final class OperationCommand {
    private OperationScript script;

    OperationCommand(OperationScript script) {
        this.script = script;
    }

    synchronized OperationScript script() {
        return script;
    }

    private synchronized OperationCommand now(UnaryOperator<OperationScript> change) {
        script = change.apply(script);
        return this;
    }

    /** First {@code Running}, then {@code OperationFinished}, by the simulator's clock. */
    public OperationCommand takes(Duration running, Duration operationFinished) {
        return now(s -> s.taking(running, operationFinished));
    }

    /** {@code Running} until {@link Simulator#finishTasks()}. */
    public OperationCommand runsUntilToldTo() {
        return now(s -> s.taking(null, Duration.ZERO));
    }

    public OperationCommand succeeds(String message) {
        return now(s -> s.ending(TaskEnd.of(true, message)));
    }

    public OperationCommand failsWith(String message) {
        return now(s -> s.ending(TaskEnd.of(false, message)));
    }

    /** {@code Finished}, and not a word about how. */
    public OperationCommand endsWithoutResult() {
        return now(s -> s.ending(TaskEnd.WITHOUT_RESULT));
    }

    /** {@code <Result Success="true" />}. */
    public OperationCommand endsWithoutMessage() {
        return now(s -> s.ending(TaskEnd.of(true, null)));
    }

    public OperationCommand asksForConfirmation() {
        return now(s -> s.ending(new TaskEnd(false, "Confirmation is needed.", List.of("ConfirmationNeeded"))));
    }

    public OperationCommand asksForCredentials() {
        return now(s -> s.ending(new TaskEnd(false, "Credentials are needed.", List.of("CredentialsNeeded"))));
    }

    /** {@code Success="true"} from the first look on, as one documented example has it. */
    public OperationCommand hasRunningWithSuccessTrue() {
        return now(s -> s.withSuccessFrom(OperationScript.RUNNING));
    }

    /** {@code Success="true"} as soon as the state is {@code OperationFinished}, whatever comes of it. */
    public OperationCommand hasOperationFinishedWithSuccessTrue() {
        return now(s -> s.withSuccessFrom(OperationScript.OPERATION_FINISHED));
    }

    /** Instead of the name that it should have. */
    public OperationCommand bearsOperation(String name) {
        return now(s -> s.named(name));
    }

    /**
     * The finished task has a Related link to a session that has only just begun, and none else.
     *
     * @param collection {@code restoreSessions} or {@code cloud/failoverSessions}
     * @param takes counted from the end of the task
     * @param result {@code Success}, {@code Warning} or {@code Failed}
     */
    public OperationCommand related(String collection, Duration takes, String result) {
        return now(s -> s.followedBy(List.of(SessionScript.of(collection, takes, result))));
    }

    /** With the result of its machines, of which the worst counts. */
    public OperationCommand related(String collection, Duration takes) {
        return related(collection, takes, null);
    }

    /** Beside those that were said before. */
    public OperationCommand relatedToo(String collection, Duration takes, String result) {
        return relatedToo(1, collection, takes, result);
    }

    public OperationCommand relatedToo(int times, String collection, Duration takes, String result) {
        return now(s -> s.followedToo(times, SessionScript.of(collection, takes, result)));
    }

    /** A Related session that works until {@link Simulator#endRelatedSessions(String)}. */
    public OperationCommand relatedUntilTold(String collection) {
        return related(collection, null, null);
    }

    /** Not even a cloud plan's start or test. */
    public OperationCommand withoutRelated() {
        return now(s -> s.followedBy(List.of()));
    }

    /** The session's {@code FailureMessage}. */
    public OperationCommand because(String reason) {
        return session(related -> related.because(reason));
    }

    public OperationCommand machineFails(String name, String reason) {
        return session(related -> related.with(name, new SessionScript.Machine("Failed", reason)));
    }

    public OperationCommand machineWarns(String name, String reason) {
        return session(related -> related.with(name, new SessionScript.Machine("Warning", reason)));
    }

    /** Whoever asks for the session gets that status: 403, 404. */
    public OperationCommand isUnreadable(int status) {
        return session(related -> related.refusedWith(status));
    }

    /** The link is there at every look, not at the end only. */
    public OperationCommand showsLinkFromTheStart() {
        return link(form -> form.shown(LinkForm.When.FROM_THE_START));
    }

    /** The link is gone when the task has finished. */
    public OperationCommand showsLinkWhileRunningOnly() {
        return link(form -> form.shown(LinkForm.When.WHILE_RUNNING_ONLY));
    }

    /**
     * @param pattern the link's Href, with {@code {server}} for scheme, host and port, {@code {collection}} and
     *     {@code {id}} of the session: {@code /API/restoreSessions/{id}}
     */
    public OperationCommand linkedAs(String pattern) {
        return link(form -> form.as(pattern));
    }

    public OperationCommand withoutLinkType() {
        return link(LinkForm::untyped);
    }

    /** As at the beginning: finished at the first look, with success and the message {@code Ok}. */
    public OperationCommand isUsual() {
        return now(s -> OperationScript.USUAL);
    }

    private OperationCommand session(UnaryOperator<SessionScript> change) {
        return now(s -> s.changingLast(change));
    }

    private OperationCommand link(UnaryOperator<LinkForm> change) {
        return session(related -> related.linked(change.apply(related.link())));
    }
}
