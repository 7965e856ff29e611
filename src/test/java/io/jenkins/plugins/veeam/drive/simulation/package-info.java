/**
 * The real driver in a world of its own: scheduler, disk, logs, clocks, network, a {@linkplain
 * io.jenkins.plugins.veeam.drive.simulation.model model of the server}, builds and a controller that ends and comes back, all from
 * one seed; and the promises that must hold after every event.
 *
 * <p>What lives here: what goes wrong, and what must hold nevertheless. What may not come in: Jenkins, sockets, threads within a
 * world, a real clock, chance that no seed decides, and a second copy of the driver.
 */
package io.jenkins.plugins.veeam.drive.simulation;
