package io.jenkins.plugins.veeam.drive.simulation.model;

import java.util.List;

/**
 * How a session that carries on what a task handed over will go.
 *
 * @param path below {@code /api/}
 * @param linkForm see {@link Documents#related}
 * @param runMillis from the end of the task on
 * @param result when it has stopped: Success, Warning, Failed, None, or null
 * @param earlyResult whether it says so before its end
 * @param forbidden whether the account may not read it
 * @param machines each machine's result; empty where it lists none
 */
public record SessionScript(
        String path,
        int linkForm,
        long runMillis,
        String result,
        boolean earlyResult,
        boolean forbidden,
        List<String> machines) {

    public boolean isSuccess() {
        return ("Success".equals(result) || "Warning".equals(result)) && !machines.contains("Failed");
    }

    public boolean isFailure() {
        return "Failed".equals(result) || machines.contains("Failed");
    }

    /** Whether its link can be understood. */
    public boolean isUnderstood() {
        return linkForm < 3;
    }
}
