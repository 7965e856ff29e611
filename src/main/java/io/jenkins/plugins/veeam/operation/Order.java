package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;

/**
 * What the build asks for; checked, and the same from the beginning to the end.
 *
 * @param server where, as at the logon: a later edit of the configuration moves no running undo
 * @param planId which plan
 * @param planName the name that the plan must bear, or null for no check
 * @param dryRun whether to start nothing
 * @param timeoutMinutes how long to wait for the task, from the request that starts it; at least 1
 */
public record Order(Server server, PlanId planId, String planName, boolean dryRun, long timeoutMinutes) {}
