package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Phase;

/**
 * Something rare that a run is made for.
 *
 * @param phase where
 * @param skipped how many looks of that phase go by before
 * @param times how often: a fault may stay for good; a restart or an abort comes once
 * @param fate what
 */
record Appointment(Phase phase, long skipped, int times, Fate fate) {

    /** What happens when it has happened so often already. */
    Fate fate(int before) {
        return before == 0 ? fate : new Fate(fate.fault(), Disturbance.NOTHING, fate.point());
    }
}
