package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.FalseClock;

/**
 * All that one run needs.
 *
 * @param scenario what it is about
 * @param clock its time
 * @param chance its chance
 * @param coverage where it counts what it reached
 * @param trace who listens
 */
record Stage(Scenario scenario, FalseClock clock, Chance chance, Coverage coverage, Trace trace) {

    Moment now() {
        return new Moment(clock.now(), chance.next());
    }
}
