package io.jenkins.plugins.veeam.operation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways out. */
final class Ends {

    private Ends() {}

    /** Ends without logging off: there is no logon session, or a task in it may still run. */
    static Move now(Progress next, Outcome outcome, Moment now, Line line) {
        next.left = next.isSent();
        return end(Phase.ENDED, next, outcome, now, line);
    }

    /** Ends after logging off, if there is a logon session: nothing runs in it. */
    static Move loggingOff(Progress next, Outcome outcome, Moment now, Line line) {
        next.left = false;
        return end(next.logon == null ? Phase.ENDED : Phase.LOG_OFF, next, outcome, now, line);
    }

    private static Move end(Phase phase, Progress next, Outcome outcome, Moment now, Line line) {
        next.outcome = outcome;
        next.endedAt = now.wall();
        next.times.over = now.at();
        // The time for logging off starts here.
        next.times.answered = now.at();
        next.times.outage = 0;
        boolean isVeeamsWord = outcome.isSuccess() || outcome == Outcome.FAILED;
        List<Line> details = details(next, line);
        next.explanation = Stream.of(List.of(line), reason(next), details)
                .flatMap(List::stream)
                .map(Line::toString)
                .collect(Collectors.joining(" "));
        if (next.message == null || !isVeeamsWord) {
            next.message = next.explanation;
        }
        return Move.to(phase, next).say(now, line).afterSaying(details);
    }

    /** Why Veeam says it failed. In the log it stands already, at the task, the session or the machine. */
    private static List<Line> reason(Progress next) {
        return next.outcome == Outcome.FAILED && next.message != null
                ? List.of(Line.of("Said_because", next.message))
                : List.of();
    }

    /** What else is known, and belongs to the explanation. In the log it comes before the end, which is the last word. */
    private static List<Line> details(Progress next, Line end) {
        if (next.outcome == Outcome.FAILED) {
            List<String> machines = next.sessions.machinesThatFailed();
            return machines.isEmpty() ? List.of() : List.of(Line.of("Machines_failed", Line.few(machines)));
        }
        boolean isUnsaid = !next.outcome.isSuccess()
                && next.said != null
                && !end.toString().contains(next.said);
        return isUnsaid ? List.of(Line.of("Said_last", next.said)) : List.of();
    }

    static Move notStarted(Progress next, Moment now, String reason) {
        return loggingOff(next, Outcome.NOT_STARTED, now, line(next, "Outcome_NOT_STARTED", reason));
    }

    static Move unknown(Progress next, Moment now, String reason) {
        return now(next, Outcome.UNKNOWN, now, line(next, "Outcome_UNKNOWN", reason));
    }

    /**
     * @param sentence what failed, for where Veeam gave no reason
     * @param reason Veeam's own words; may be null
     */
    static Move failed(Progress next, Moment now, String sentence, String reason) {
        boolean isSilent = reason == null || reason.isBlank();
        next.message = isSilent ? null : reason;
        Line line = isSilent ? line(next, "Outcome_failedSilently", sentence) : line(next, "Outcome_FAILED");
        return loggingOff(next, Outcome.FAILED, now, line);
    }

    static Move timedOut(Progress next, Moment now) {
        return now(
                next, Outcome.TIMED_OUT, now, line(next, "Outcome_TIMED_OUT", next.state, next.order.timeoutMinutes()));
    }

    static Move abortedBeforeStart(Progress next, Moment now) {
        return loggingOff(next, Outcome.ABORTED, now, line(next, "Aborted_notStarted"));
    }

    static Move abortedAfterDeletion(Progress next, Moment now) {
        return loggingOff(next, Outcome.ABORTED, now, line(next, "Aborted_deleted", next.taskId));
    }

    /** @param key one of the {@code Aborted_…} after which something may still run */
    static Move abortedRunning(Progress next, Moment now, String key) {
        return now(next, Outcome.ABORTED, now, line(next, key, next.taskId));
    }

    /** A sentence about this operation at this server. */
    static Line line(Progress next, String key, Object... more) {
        Object[] args = Stream.concat(
                        Stream.of(next.inWords(), next.order.server().name()), Arrays.stream(more))
                .toArray();
        return Line.of(key, args);
    }
}
