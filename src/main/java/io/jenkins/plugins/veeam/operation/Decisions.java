package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import java.util.List;

/**
 * Takes an {@link Progress} from one phase to the next. Each method is a pure function; the one who drives keeps to this order:
 * save what a {@link Move} says, tell its lines, wait, ask {@link Phase#ask}, and come back here with the answer.
 */
public final class Decisions {

    private Decisions() {}

    /** Where every operation begins. */
    public static Progress begin(Order order, Moment now) {
        Progress progress = new Progress();
        progress.order = order;
        progress.startedAt = now.wall();
        progress.times.begun = now.at();
        progress.times.answered = now.at();
        progress.times.told = now.at();
        return progress;
    }

    /** The same, with how long earlier ones took; to be told again after a restart. */
    public static Progress expecting(Progress progress, Elapsed.Usual usual) {
        Progress next = progress.copy();
        next.usual = usual;
        return next;
    }

    /** @param reply what the future of {@link Phase#ask} brought */
    @SuppressWarnings("unchecked") // a phase is given what it asked for
    public static Move answered(Progress progress, Object reply, Moment now) {
        Progress next = progress.copy();
        Line over = Waiting.outageIsOver(next, now);
        Move move = ((Rules<Object>) progress.phase.rules()).answered(next, reply, now);
        return over == null ? move : move.afterSaying(List.of(over));
    }

    /** @param fault why the future of {@link Phase#ask} brought nothing */
    public static Move failed(Progress progress, EnterpriseManagerException fault, Moment now) {
        Progress next = progress.copy();
        next.said = fault.said() == null ? next.said : fault.said();
        return progress.phase.rules().failed(next, fault, now).notBefore(fault.retryAfterMillis());
    }

    /**
     * Goes on after a restart of the controller, from what was on disk. Where the request that starts the operation may have left,
     * it is never sent again: its task is looked for.
     */
    public static Move resumed(Progress progress, Moment now) {
        Progress next = progress.copy();
        next.times.resumeAt(now.at());
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
     * @param progress after a restart: only once it has {@linkplain #resumed resumed}
     * @param onAbort what becomes of the task
     * @param inFlight whether the request of {@link Progress#phase()} is unanswered. Of a phase that
     *     {@linkplain Phase#changesSomething() changes something} the answer is still wanted; another's is of no use any more
     */
    public static Move aborted(Progress progress, OnAbort onAbort, boolean inFlight, Moment now) {
        if (progress.isStopping()) {
            return Move.stay(progress, 0);
        }
        Progress next = progress.copy();
        next.times.stopping = now.at();
        next.onAbort = onAbort;
        return Aborting.begin(next, inFlight, now);
    }

    /** How long after {@link #aborted} the build may still take, in milliseconds; then {@link #overdue}. */
    public static long patienceAfterAbort() {
        return Aborting.PATIENCE;
    }

    /** An aborted build has taken too long. */
    public static Move overdue(Progress progress, Moment now) {
        return progress.phase == Phase.ENDED ? Move.stay(progress, 0) : Aborting.overdue(progress.copy(), now);
    }

    /**
     * «About to send» could not be saved, so nothing is sent.
     *
     * @param progress in {@link Phase#SEND}
     */
    public static Move notSaved(Progress progress, String why, Moment now) {
        if (progress.isStopping()) {
            return Move.stay(progress, 0); // it has left already: what could not be saved was an abort
        }
        Progress next = progress.copy();
        next.times.sent = 0;
        return Ends.notStarted(next, now, why);
    }

    /**
     * Jenkins terminates before the request left: after the restart the plan is read again, and only then sent.
     *
     * @param progress in {@link Phase#SEND}, its request not handed over yet
     */
    public static Progress notSent(Progress progress) {
        Progress next = progress.copy();
        next.times.sent = 0;
        next.phase = Phase.READ_PLAN;
        return next;
    }

    /**
     * Ends before anything was sent, for a reason that lies outside of Enterprise Manager.
     *
     * @param heldBy see {@link Progress#heldBy()}; null if it is no other build's doing
     */
    public static Move refused(Progress progress, String why, String heldBy, Moment now) {
        Progress next = progress.copy();
        next.times.sent = 0;
        next.heldBy = heldBy;
        return Ends.notStarted(next, now, why);
    }
}
