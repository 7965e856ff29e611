package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import java.time.Instant;

/**
 * One request.
 *
 * @param token of the logon session; null at the logon
 * @param operation null unless something is started
 * @param plan null unless one is read, or something is started
 * @param restorePointBefore null unless a start asks for it
 * @param name a task's id, a session's path or a logon session's id; null where none is named
 */
public record Call(Ask ask, String token, Operation operation, PlanId plan, Instant restorePointBefore, String name) {

    @Override
    public String toString() {
        return ask + (operation == null ? "" : " " + operation) + (name == null ? "" : " " + name);
    }
}
