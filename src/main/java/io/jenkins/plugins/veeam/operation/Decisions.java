package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import java.util.List;

/**
 * Takes an {@link Undo} from one phase to the next. Each method is a pure function; the one who drives keeps to this order:
 * save what a {@link Move} says, tell its lines, wait, ask {@link Phase#ask}, and come back here with the answer.
 */
public final class Decisions {

    private Decisions() {}

    /** Where every undo begins. */
    public static Undo begin(Order order, Moment now) {
        Undo undo = new Undo();
        undo.order = order;
        undo.startedAt = now.at();
        undo.lastAnswerAt = now.at();
        undo.saidAt = now.at();
        return undo;
    }

    /** @param reply what the future of {@link Phase#ask} brought */
    @SuppressWarnings("unchecked") // a phase is given what it asked for
    public static Move answered(Undo undo, Object reply, Moment now) {
        Undo next = undo.copy();
        Line over = Outage.over(next, now);
        Move move = ((Rules<Object>) undo.phase.rules()).answered(next, reply, now);
        return over == null ? move : move.afterSaying(List.of(over));
    }

    /** @param fault why the future of {@link Phase#ask} brought nothing */
    public static Move failed(Undo undo, EnterpriseManagerException fault, Moment now) {
        return undo.phase.rules().failed(undo.copy(), fault, now);
    }

    /**
     * Goes on after a restart of the controller, from what was on disk. Where the request that starts the undo may have left,
     * it is never sent again: its task is looked for.
     */
    public static Move resumed(Undo undo, Moment now) {
        Undo next = undo.copy();
        next.lastAnswerAt = now.at();
        next.outageSince = 0;
        next.soughtSince = 0;
        next.saidAt = now.at();
        if (next.phase == Phase.ENDED) {
            return Move.stay(next, 0);
        }
        if (next.phase == Phase.LOG_ON && next.isStopping()) {
            return Ends.abortedBeforeStart(next, now);
        }
        return next.phase == Phase.SEND
                ? Move.to(Phase.FIND_TASK, next).say(now, "Resumed_find")
                : Move.to(next.phase, next).say(now, "Resumed");
    }

    /**
     * The build was aborted. Where it was already, or where the outcome is known, nothing changes.
     *
     * @param undo after a restart: only once it has {@linkplain #resumed resumed}
     * @param onAbort what becomes of the task
     * @param inFlight whether the request of {@link Undo#phase()} is unanswered. Of a phase that
     *     {@linkplain Phase#changesSomething() changes something} the answer is still wanted; another's is of no use any more
     */
    public static Move aborted(Undo undo, OnAbort onAbort, boolean inFlight, Moment now) {
        if (undo.isStopping()) {
            return Move.stay(undo, 0);
        }
        Undo next = undo.copy();
        next.stoppingSince = now.at();
        next.onAbort = onAbort;
        return Aborts.begin(next, inFlight, now);
    }

    /** How long after {@link #aborted} the build may still take, in milliseconds; then {@link #overdue}. */
    public static long patienceAfterAbort() {
        return Aborts.PATIENCE;
    }

    /** An aborted build has taken too long. */
    public static Move overdue(Undo undo, Moment now) {
        return undo.phase == Phase.ENDED ? Move.stay(undo, 0) : Aborts.overdue(undo.copy(), now);
    }

    /**
     * «About to send» could not be saved, so nothing is sent.
     *
     * @param undo in {@link Phase#SEND}
     */
    public static Move notSaved(Undo undo, String why, Moment now) {
        if (undo.isStopping()) {
            return Move.stay(undo, 0); // it has left already: what could not be saved was an abort
        }
        Undo next = undo.copy();
        next.sentAt = 0;
        return Ends.notStarted(next, now, why);
    }

    /**
     * Jenkins terminates before the request left: after the restart the plan is read again, and only then sent.
     *
     * @param undo in {@link Phase#SEND}, its request not handed over yet
     */
    public static Undo notSent(Undo undo) {
        Undo next = undo.copy();
        next.sentAt = 0;
        next.phase = Phase.READ_PLAN;
        return next;
    }

    /** Ends before anything was asked, for a reason that lies outside of Enterprise Manager. */
    public static Move refused(Undo undo, String why, Moment now) {
        return Ends.notStarted(undo.copy(), now, why);
    }
}
