package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;

/**
 * What the build asks for; checked, and the same from the beginning to the end.
 *
 * @param operation what to do with the plan
 * @param server where, as at the logon: a later edit of the configuration moves no running undo
 * @param planId which plan
 * @param planName the name that the plan must bear, or null for no check
 * @param restorePointBefore of a start only, in milliseconds since 1970: fail over to the newest restore points from before that
 *     time; null: the newest ones
 * @param dryRun whether to start nothing
 * @param timeoutMinutes how long to wait for the task, from the request that starts it; at least 1
 */
public record Order(
        Operation operation,
        Server server,
        PlanId planId,
        String planName,
        Long restorePointBefore,
        boolean dryRun,
        long timeoutMinutes) {}
