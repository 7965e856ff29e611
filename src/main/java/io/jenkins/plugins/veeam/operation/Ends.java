package io.jenkins.plugins.veeam.operation;

/** The ways out. */
final class Ends {

    private Ends() {}

    /** Ends without logging off: there is no logon session, or a task in it may still run. */
    static Move now(Progress next, Outcome outcome, Moment now, String key, Object... args) {
        next.left = next.taskId != null;
        return end(Phase.ENDED, next, outcome, now, key, args);
    }

    /** Ends after logging off, if there is a logon session: nothing runs in it. */
    static Move loggingOff(Progress next, Outcome outcome, Moment now, String key, Object... args) {
        return end(next.logon == null ? Phase.ENDED : Phase.LOG_OFF, next, outcome, now, key, args);
    }

    private static Move end(Phase phase, Progress next, Outcome outcome, Moment now, String key, Object... args) {
        next.outcome = outcome;
        next.endedAt = now.wall();
        next.times.over = now.at();
        // The time for logging off starts here.
        next.times.answered = now.at();
        next.times.outage = 0;
        next.explanation = Line.of(key, args).toString();
        boolean isVeeamsWord = outcome == Outcome.SUCCEEDED || outcome == Outcome.FAILED;
        if (next.message == null || !isVeeamsWord) {
            next.message = next.explanation;
        }
        Move move = Move.to(phase, next);
        return move.say(now, key, args);
    }

    static Move notStarted(Progress next, Moment now, String reason) {
        return loggingOff(next, Outcome.NOT_STARTED, now, "Outcome_NOT_STARTED", next.plan(), server(next), reason);
    }

    static Move unknown(Progress next, Moment now, String reason) {
        return now(next, Outcome.UNKNOWN, now, "Outcome_UNKNOWN", next.plan(), server(next), reason);
    }

    static Move failed(Progress next, Moment now, String veeamsMessage) {
        next.message = veeamsMessage;
        return loggingOff(
                next,
                Outcome.FAILED,
                now,
                "Outcome_FAILED",
                next.plan(),
                server(next),
                veeamsMessage == null ? "-" : veeamsMessage);
    }

    static Move timedOut(Progress next, Moment now) {
        return now(
                next,
                Outcome.TIMED_OUT,
                now,
                "Outcome_TIMED_OUT",
                next.plan(),
                server(next),
                next.state,
                next.order.timeoutMinutes());
    }

    static Move abortedBeforeStart(Progress next, Moment now) {
        return loggingOff(next, Outcome.ABORTED, now, "Aborted_notStarted", next.plan(), server(next));
    }

    static Move abortedAfterDeletion(Progress next, Moment now) {
        return loggingOff(next, Outcome.ABORTED, now, "Aborted_deleted", next.plan(), server(next), next.taskId);
    }

    /** @param key one of the {@code Aborted_…} after which something may still run */
    static Move abortedRunning(Progress next, Moment now, String key) {
        return now(next, Outcome.ABORTED, now, key, next.plan(), server(next), next.taskId);
    }

    private static String server(Progress next) {
        return next.order.server().name();
    }
}
