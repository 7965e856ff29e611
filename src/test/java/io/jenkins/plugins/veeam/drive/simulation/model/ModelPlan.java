package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.PlanId;

/**
 * A failover plan at the server.
 *
 * @param name null: there is no such plan
 * @param allowed whether the account may see plans
 * @param handsOver whether its operations succeed and hand over to sessions
 */
public record ModelPlan(PlanId id, String name, boolean allowed, boolean handsOver) {

    FailoverPlan read() throws EnterpriseManagerException {
        if (!allowed) {
            throw Fault.FORBIDDEN.exception(false);
        }
        if (name == null) {
            throw Fault.NOT_FOUND.exception(false);
        }
        return Documents.plan(name, id);
    }
}
