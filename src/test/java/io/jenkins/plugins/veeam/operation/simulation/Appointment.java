package io.jenkins.plugins.veeam.operation.simulation;

import io.jenkins.plugins.veeam.operation.Phase;

/**
 * Something rare that a run is made for.
 *
 * @param phase where
 * @param skipped how many looks of that phase go by before
 * @param fate what
 */
record Appointment(Phase phase, long skipped, Fate fate) {}
