package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;

/**
 * What an abort does in each phase. Where the task is known it is deleted: twice does no harm, so this is tried until it works or
 * {@link Decisions#overdue} ends it.
 */
final class Aborting implements Rules<Void> {

    /** How long a build that was aborted may still take, in milliseconds. */
    static final long PATIENCE = 20_000;

    /** @param inFlight whether this phase's request is unanswered */
    static Move begin(Progress next, boolean inFlight, Moment now) {
        return switch (next.phase) {
            case LOG_ON -> inFlight ? waitForAnswer(next) : Ends.abortedBeforeStart(next, now);
            case READ_PLAN -> Ends.abortedBeforeStart(next, now);
            case SEND -> {
                if (inFlight) {
                    yield waitForAnswer(next);
                }
                next.times.sent = 0; // it never left
                yield Ends.abortedBeforeStart(next, now);
            }
            case FIND_TASK -> Move.to(Phase.FIND_TASK, next);
            case WATCH_TASK, FOLLOW_SESSION -> running(next, now);
            case DELETE_TASK, LOG_OFF, ENDED -> waitForAnswer(next);
        };
    }

    private static Move waitForAnswer(Progress next) {
        return Move.stay(next, 0).saved();
    }

    /** The task is known, and may be running. */
    static Move running(Progress next, Moment now) {
        if (next.onAbort == OnAbort.LEAVE) {
            return Ends.abortedRunning(next, now, "Aborted_left");
        }
        next.times.answered = now.at();
        next.times.outage = 0;
        return Move.to(Phase.DELETE_TASK, next);
    }

    /** Time is up: what is known now has to do. */
    static Move overdue(Progress next, Moment now) {
        return switch (next.phase) {
            case LOG_ON -> Ends.abortedBeforeStart(next, now);
            case LOG_OFF -> Move.to(Phase.ENDED, next);
            case DELETE_TASK -> Ends.abortedRunning(next, now, "Aborted_notDeleted");
            default -> Ends.abortedRunning(next, now, "Aborted_unknown");
        };
    }

    @Override
    public CompletableFuture<Void> ask(EnterpriseManager em, Progress progress) {
        return em.deleteTask(progress.logon.sealedToken(), progress.taskId);
    }

    @Override
    public Move answered(Progress next, Void nothing, Moment now) {
        return Ends.abortedAfterDeletion(next, now);
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof UnavailableException
                ? Waiting.outage(this, next, fault, now)
                : givenUp(next, fault, now);
    }

    @Override
    public long patience() {
        return PATIENCE;
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.abortedRunning(next, now, "Aborted_notDeleted");
    }
}
