package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import java.util.concurrent.CompletableFuture;

/** What an undo asks Enterprise Manager next. Names are saved in builds. */
public enum Phase {
    /** Log on. */
    LOG_ON(new LoggingOn()),
    /** Read the plan and its machines. */
    READ_PLAN(new ReadingPlan()),
    /** Start the undo: the one request that is never repeated. On disk this means «about to send». */
    SEND(new Sending()),
    /** Find the task of a start whose reply was lost. */
    FIND_TASK(new FindingTask()),
    /** Look at the task. */
    WATCH_TASK(new WatchingTask()),
    /** Look at the session that the task handed over to. */
    FOLLOW_SESSION(new FollowingSession()),
    /** Delete the task, since the build was aborted. */
    DELETE_TASK(new Aborting()),
    /** Log off; the outcome is known. */
    LOG_OFF(new LoggingOff()),
    /** Nothing more. */
    ENDED(null);

    private final transient Rules<?> rules;

    Phase(Rules<?> rules) {
        this.rules = rules;
    }

    Rules<?> rules() {
        return rules;
    }

    /** Whether a request of this phase changes something, so that its answer must not be missed. */
    public boolean changesSomething() {
        return this == LOG_ON || this == SEND || this == DELETE_TASK;
    }

    /**
     * Sends this phase's one request.
     *
     * @return to be handed, with what it brings, to {@link Decisions#answered} or {@link Decisions#failed}
     */
    public CompletableFuture<?> ask(EnterpriseManager em, Progress progress) {
        return rules.ask(em, progress);
    }
}
