package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.drive.simulation.model.Script;
import java.util.List;

/**
 * What one run is about.
 *
 * @param order what the build asks for
 * @param onAbort what an abort does to the task
 * @param script what the server is like
 * @param appointments what is arranged to go wrong
 * @param faults the share of all other requests that suffer some fault
 * @param mostDisturbances how many restarts and aborts may come by chance
 * @param diskTrouble the share of saves that fail
 */
record Scenario(
        Order order,
        OnAbort onAbort,
        Script script,
        List<Appointment> appointments,
        double faults,
        int mostDisturbances,
        double diskTrouble) {

    /** Whether the order, the plan and the account allow an undo to be sent. */
    boolean maySend() {
        return !order.dryRun()
                && script.allowed()
                && script.plan() != null
                && (order.planName() == null
                        || order.planName().equals(script.plan().name()));
    }
}
