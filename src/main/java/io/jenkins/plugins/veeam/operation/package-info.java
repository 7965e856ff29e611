/**
 * The decisions of one undo: what to ask Enterprise Manager next, what a reply or a fault means, what to tell the user and how
 * long to wait.
 *
 * <p>What lives here: phases, patience, outcomes. What may not come in: I/O, threads, a clock, chance (they are arguments), and
 * Jenkins. {@link io.jenkins.plugins.veeam.operation.Progress} is where an undo stands;
 * {@link io.jenkins.plugins.veeam.operation.Decisions} takes it from one {@link io.jenkins.plugins.veeam.operation.Phase} to the
 * next; whoever drives it asks what the phase wants to know, saves what a {@link io.jenkins.plugins.veeam.operation.Move} says,
 * and waits.
 */
package io.jenkins.plugins.veeam.operation;
