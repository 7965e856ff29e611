package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;

/**
 * A look at the task that an earlier operation {@linkplain Progress#isLeft left}, in its own logon session, before another one
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
        /** It can't be seen any more: its logon session has expired, or Enterprise Manager is away. */
        UNSEEN
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

    /** @param earlier one that {@linkplain Progress#isLeft may have left} something */
    public static LeftTask of(Progress earlier, Moment now) {
        Progress again = earlier.copy();
        Order order = earlier.order;
        again.order = new Order(
                order.operation(), order.server(), order.planId(), null, null, false, FOR_EVER);
        boolean wasFollowed = again.sessions.areLeft() && earlier.phase == Phase.FOLLOW_SESSION;
        again.phase = again.taskId == null ? Phase.FIND_TASK : wasFollowed ? Phase.FOLLOW_SESSION : Phase.WATCH_TASK;
        again.outcome = null;
        again.message = null;
        again.said = null;
        again.times.resumeAt(now.at());
        again.times.stopping = 0;
        return new LeftTask(earlier, again, now.at(), Verdict.ASK, 0);
    }

    /** One request; to be handed, with what it brings, to {@link #answered} or {@link #failed}. */
    public CompletableFuture<?> ask(EnterpriseManager em) {
        return now.phase.ask(em, now);
    }

    public LeftTask answered(Object reply, Moment moment) {
        Move move = Decisions.answered(now, reply, moment);
        Progress next = move.progress();
        boolean isOnItsWay = move.waitMillis() == 0 && next.phase != Phase.FIND_TASK;
        return with(move, next.phase == Phase.FIND_TASK ? Verdict.UNSEEN : isOnItsWay ? Verdict.ASK : Verdict.RUNNING);
    }

    /** What waiting can mend is waited out, for as long as a logon would be. */
    public LeftTask failed(EnterpriseManagerException fault, Moment moment) {
        Move move = Decisions.failed(now, fault, moment);
        boolean mayBeMended = fault instanceof UnavailableException && moment.at() - since < Patience.LOGON;
        boolean isOnItsWay = move.waitMillis() == 0 && move.progress().outcome == null;
        return with(move, mayBeMended || isOnItsWay ? Verdict.ASK : Verdict.UNSEEN);
    }

    private LeftTask with(Move move, Verdict whileItGoesOn) {
        Outcome outcome = move.progress().outcome;
        boolean isProven = outcome == Outcome.SUCCEEDED || outcome == Outcome.FAILED;
        Verdict found = isProven ? Verdict.ENDED : outcome == null ? whileItGoesOn : Verdict.UNSEEN;
        return new LeftTask(earlier, move.progress(), since, found, move.waitMillis());
    }

    public Verdict verdict() {
        return verdict;
    }

    /** How long to wait before the next {@link #ask}. */
    public long waitMillis() {
        return waitMillis;
    }

    /**
     * What there is to say: a reason to start nothing where it is {@link Verdict#RUNNING}, otherwise a line for the log.
     *
     * @param build who left it, as the reader may know it
     */
    public Line line(String build) {
        return switch (verdict) {
            case RUNNING -> Ends.line(earlier, "Left_running", build, now.state);
            case ENDED -> Line.of("Left_ended", build, now.explanation);
            case ASK, UNSEEN -> Ends.line(earlier, "Left_unseen", build);
        };
    }

    /**
     * The earlier operation, for its row in the history: how it ended for its own build stays, and {@link Progress#seenLater}
     * says what is known since. Where nothing more can be seen it is left no longer, so that nobody looks again.
     */
    public Progress completed() {
        Progress completed = earlier.copy();
        completed.left = verdict == Verdict.RUNNING || verdict == Verdict.ASK;
        if (verdict == Verdict.ENDED) {
            completed.seenLater = now.outcome;
            completed.state = now.state;
            completed.times.changes = now.times.changes;
            completed.sessions = now.sessions;
        }
        return completed;
    }
}
