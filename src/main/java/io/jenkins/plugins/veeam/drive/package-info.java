/**
 * What drives one operation: asks, saves, tells and waits, and who may have a plan.
 *
 * <p>What lives here: the driver and its ports. What may not come in: Jenkins, a clock, a thread, a file or a log of its own (they
 * are ports, {@link io.jenkins.plugins.veeam.drive.Machine}, {@link io.jenkins.plugins.veeam.drive.Build}, {@link
 * io.jenkins.plugins.veeam.drive.Paperwork} and {@link io.jenkins.plugins.veeam.drive.PlanFiles}), and decisions
 * about an operation.
 */
package io.jenkins.plugins.veeam.drive;
