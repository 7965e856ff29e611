/**
 * What {@code make bench} measures and how it is shown: the figures of {@code docs/performance.md}, side by side with what
 * people use today.
 *
 * <p>What lives here: simulated time, which drives the real decisions with a false clock; the table, the plots and the page.
 * What may not come in: Jenkins, which the package {@code jenkins} measures in a process of its own, and
 * assertions: a figure that misses its goal is shown, not thrown.
 */
package io.jenkins.plugins.veeam.bench;
