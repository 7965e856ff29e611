/**
 * Enterprise Manager as {@code veeam-api.md} describes it, in memory and on a false clock, for a million undos.
 *
 * <p>What lives here: the server's truth, its faults, time and chance. What may not come in: anything of the room
 * {@code operation}, so that a misreading can't cancel itself out; a test holds that.
 */
package io.jenkins.plugins.veeam.drive.simulation.model;
