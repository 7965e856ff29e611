package io.jenkins.plugins.veeam.simulator;

import java.time.Instant;

/**
 * What a client has asked for.
 *
 * @param startDate of a start: only restore points from before that time; null: the newest ones
 */
record Operation(Action action, Plan plan, Instant startDate) {

    /** In Veeam's words. */
    String name() {
        return action.operationOn(plan.kind());
    }
}
