package io.jenkins.plugins.veeam.operation;

/** What watching a task and following a session have in common. */
final class Watch {

    private Watch() {}

    /**
     * Not at the end yet.
     *
     * @param what a task's id or a session's path
     */
    static Move goOn(Progress next, String what, String state, Moment now) {
        if (now.at() >= next.deadline()) {
            next.state = state;
            return Ends.timedOut(next, now);
        }
        long elapsed = now.at() - next.times.sent;
        long wait = Math.min(Patience.delay(elapsed, now.chance()), next.deadline() - now.at());
        Move move = Move.stay(next, wait);
        if (!state.equals(next.state)) {
            next.changed(state, now);
            return move.saved().say(now, "Task_stateAfter", what, state, new Elapsed(elapsed));
        }
        return now.at() - next.times.told < Patience.HEARTBEAT
                ? move
                : move.say(now, "Task_still", what, state, new Elapsed(elapsed));
    }

    /** Follows the first of the sessions that are left. */
    static Move follow(Progress next, Moment now) {
        return Move.to(Phase.FOLLOW_SESSION, next).say(now, "Session_follow", next.sessions.get(0));
    }

    static Move succeeded(Progress next, Moment now, String key) {
        return Ends.loggingOff(
                next,
                Outcome.SUCCEEDED,
                now,
                key,
                next.plan(),
                next.order.server().name());
    }
}
