package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.FailoverPlan;

/**
 * What the server is like in one run.
 *
 * @param plan the plan; null: there is none
 * @param allowed whether the account may see plans
 * @param task how its undo will go
 */
public record Script(FailoverPlan plan, boolean allowed, TaskScript task) {}
