package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;

/** What waiting for a task and for a session have in common, and patience with a server that doesn't answer usefully. */
final class Waiting {

    /** The longest silence in a log: what watches a build for activity must not end a healthy operation. */
    private static final long SILENCE = 4 * 60_000L;

    /** A request that isn't answered is given up after half a minute. */
    private static final long REQUEST = 32_000;

    private Waiting() {}

    /**
     * Not at the end yet.
     *
     * @param what a task's id or a session's path
     */
    static Move goOn(Progress next, String what, String state, Moment now) {
        if (now.at() >= next.times.deadline(next.order)) {
            next.state = state;
            return Ends.timedOut(next, now);
        }
        long elapsed = now.at() - next.times.sent;
        long wait = Math.min(Patience.delay(elapsed, now.chance()), next.times.deadline(next.order) - now.at());
        Move move = Move.stay(next, wait);
        if (!state.equals(next.state)) {
            next.changed(state, now);
            return move.saved().say(now, "Task_stateAfter", what, state, new Elapsed(elapsed));
        }
        return isSilentTooLong(next, wait, now)
                ? move.say(now, still(next, what, state, new Elapsed(elapsed), now))
                : move;
    }

    private static Line still(Progress next, String what, String state, Elapsed elapsed, Moment now) {
        String estimate = next.estimate(now);
        return estimate == null
                ? Line.of("Task_still", what, state, elapsed)
                : Line.of("Task_stillAbout", what, state, elapsed, estimate);
    }

    private static boolean isSilentTooLong(Progress next, long wait, Moment now) {
        return now.at() + wait + REQUEST > next.times.told + SILENCE;
    }

    /** Follows the first of the sessions that are left. */
    static Move follow(Progress next, Moment now) {
        return Move.to(Phase.FOLLOW_SESSION, next).say(now, "Session_follow", next.sessions.current());
    }

    /** No usable answer: asks again while that has sense. */
    static Move outage(Rules<?> rules, Progress next, EnterpriseManagerException fault, Moment now) {
        long end = next.times.answered + rules.patience();
        if (next.isSent() && next.outcome == null && !next.isStopping()) {
            end = Math.min(end, next.times.deadline(next.order));
        }
        if (now.at() >= end) {
            return rules.givenUp(next, fault, now);
        }
        boolean begins = next.times.outage == 0;
        if (begins) {
            next.times.outage = now.at();
        }
        long lasted = now.at() - next.times.outage;
        long wait = Math.min(Patience.delay(lasted, now.chance()), end - now.at());
        Move move = Move.stay(next, wait);
        String state = next.state == null ? "-" : next.state;
        if (begins) {
            return move.say(now, "Outage_begins", fault.getMessage(), state);
        }
        return isSilentTooLong(next, Math.max(wait, fault.retryAfterMillis()), now)
                ? move.say(now, "Outage_still", new Elapsed(lasted), fault.getMessage(), state)
                : move;
    }

    /** Notes a usable answer. */
    static Line outageIsOver(Progress next, Moment now) {
        Line line = next.times.outage == 0
                ? null
                : Line.of("Outage_ends", next.order.server().name(), new Elapsed(now.at() - next.times.outage));
        next.times.outage = 0;
        next.times.answered = now.at();
        return line;
    }
}
