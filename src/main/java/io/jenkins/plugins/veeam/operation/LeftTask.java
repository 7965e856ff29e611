package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import java.util.concurrent.CompletableFuture;

/**
 * A look at the task that an earlier operation {@linkplain Progress#mayHaveLeftATask left}, in its own logon session, before another one
 * of the same plan begins. Never changes: each answer makes a new one. It starts nothing and stops nothing.
 */
public final class LeftTask {

    /** What is known of it now. */
    public enum Verdict {
        /** Nothing yet: {@link LeftTask#ask} once more, after {@link LeftTask#waitMillis}. */
        ASK,
        /** It still runs: nothing else may be started. */
        RUNNING,
        /** It has ended, and {@link LeftTask#completed} says how. */
        ENDED,
        /** It can't be seen any more: its logon session has expired, for example. */
        UNSEEN,
        /** Enterprise Manager doesn't say, though it was asked for a minute: it may run. */
        UNKNOWN
    }

    /** In minutes; the patience of the build that left it is over, or doesn't count. */
    private static final long FOR_EVER = 10 * 366 * 24 * 60;

    private final Progress earlier;
    private final Progress now;
    private final long since;
    private final Verdict verdict;
    private final long waitMillis;

    private LeftTask(Progress earlier, Progress now, long since, Verdict verdict, long waitMillis) {
        this.earlier = earlier;
        this.now = now;
        this.since = since;
        this.verdict = verdict;
        this.waitMillis = waitMillis;
    }

    /** @param earlier one that {@linkplain Progress#mayHaveLeftATask may have left} something */
    public static LeftTask of(Progress earlier, Moment now) {
        Progress again = earlier.copy();
        Order order = earlier.order;
        again.order = new Order(order.operation(), order.server(), order.planId(), null, null, false, FOR_EVER);
        boolean wasFollowed = again.sessions.areLeft() && earlier.phase == Phase.FOLLOW_SESSION;
        again.phase = again.taskId == null ? Phase.FIND_TASK : wasFollowed ? Phase.FOLLOW_SESSION : Phase.WATCH_TASK;
        again.outcome = null;
        again.message = null;
        again.said = null;
        again.times.resumeAt(now.at());
        again.times.stopping = 0;
        // Asked however old it is: a clock that jumped across a restart would make a young logon session old.
        return new LeftTask(earlier, again, now.at(), Verdict.ASK, 0);
    }

    /** One request; to be handed, with what it brings, to {@link #answered} or {@link #failed}. */
    public CompletableFuture<?> ask(EnterpriseManager em) {
        return now.phase.ask(em, now);
    }

    public LeftTask answered(Object reply, Moment moment) {
        Move move = Decisions.answered(now, reply, moment);
        boolean isOnItsWay = move.waitMillis() == 0;
        Verdict atRest = now.taskId == null ? Verdict.UNSEEN : Verdict.RUNNING;
        return with(move, isOnItsWay ? Verdict.ASK : atRest, 0);
    }

    /** What a look at a running task waits out is waited out here for as long as a logon would be. */
    public LeftTask failed(EnterpriseManagerException fault, Moment moment) {
        if (now.phase == Phase.LOG_OFF) {
            return with(Decisions.overdue(now, moment), Verdict.ENDED, fault.retryAfterMillis());
        }
        Move move = Decisions.failed(now, fault, moment);
        boolean isPatient = move.waitMillis() == 0 || moment.at() - since < Patience.LOGON;
        return with(move, isPatient ? Verdict.ASK : Verdict.UNKNOWN, fault.retryAfterMillis());
    }

    /** @param atRest how long the server wants to be left alone, where this one asks no more */
    private LeftTask with(Move move, Verdict whileItGoesOn, long atRest) {
        Progress next = move.progress();
        boolean isProven = next.outcome == Outcome.SUCCEEDED || next.outcome == Outcome.FAILED;
        Verdict found = whileItGoesOn;
        if (next.phase == Phase.LOG_OFF) {
            found = Verdict.ASK; // nothing runs in its session any more
        } else if (next.phase == Phase.ENDED) {
            found = isProven ? Verdict.ENDED : Verdict.UNSEEN;
        }
        return new LeftTask(earlier, next, since, found, found == Verdict.ASK ? move.waitMillis() : atRest);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** How long to wait before the next {@link #ask}, or, once there is a verdict, before anything else is asked. */
    public long waitMillis() {
        return waitMillis;
    }

    /** What there is to say: where it may run the reason to start nothing, otherwise a line for the log. */
    public Line line() {
        String task = now.taskId == null ? "?" : now.taskId;
        return switch (verdict) {
            case RUNNING -> Line.of("Left_running", task);
            case ENDED -> Line.of("Left_ended", task, now.explanation);
            case UNSEEN -> Line.of("Left_unseen", task);
            case ASK, UNKNOWN -> Line.of("Left_unknown", task);
        };
    }

    /**
     * The earlier operation, for its row in the history: how it ended for its own build stays, and {@link Progress#seenLater}
     * says what is known since. Where nothing more can be seen it is left no longer, so that nobody looks again.
     */
    public Progress completed() {
        Progress completed = earlier.copy();
        completed.left = verdict != Verdict.ENDED && verdict != Verdict.UNSEEN;
        if (verdict == Verdict.ENDED) {
            completed.seenLater = now.outcome;
            completed.state = now.state;
            completed.times.changes = now.times.changes;
            completed.sessions = now.sessions;
        }
        return completed;
    }
}
