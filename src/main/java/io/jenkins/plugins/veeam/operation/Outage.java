package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;

/** Patience with a server that doesn't answer usefully. */
final class Outage {

    private Outage() {}

    static Move waitOut(Rules<?> rules, Progress next, EnterpriseManagerException fault, Moment now) {
        long end = next.times.answered + rules.patience();
        if (next.isSent() && next.outcome == null && !next.isStopping()) {
            end = Math.min(end, next.deadline());
        }
        if (now.at() >= end) {
            return rules.givenUp(next, fault, now);
        }
        boolean begins = next.times.outage == 0;
        if (begins) {
            next.times.outage = now.at();
        }
        long wait = Math.min(Patience.delay(now.at() - next.times.outage, now.chance()), end - now.at());
        Move move = Move.stay(next, wait);
        return begins
                ? move.say(now, "Outage_begins", fault.getMessage(), next.state == null ? "-" : next.state)
                : move;
    }

    /** Notes a usable answer. */
    static Line over(Progress next, Moment now) {
        Line line = next.times.outage == 0
                ? null
                : Line.of("Outage_ends", next.order.server().name(), new Elapsed(now.at() - next.times.outage));
        next.times.outage = 0;
        next.times.answered = now.at();
        return line;
    }
}
