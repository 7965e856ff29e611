package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import java.util.List;

/**
 * What one build does.
 *
 * @param startsAt in milliseconds from the beginning
 * @param freestyle whether it dies with its Jenkins
 * @param findable whether Jenkins finds it again by its name
 * @param steps one after the other
 * @param always whether the last step runs whatever became of the others
 * @param onAbort what an abort by a person does to the task
 */
record JobScript(
        long startsAt, boolean freestyle, boolean findable, List<Order> steps, boolean always, OnAbort onAbort) {

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("at ").append(startsAt).append(" ms a ");
        words.append(freestyle ? "freestyle build" : "Pipeline")
                .append(findable ? "" : " that can't be found")
                .append(':');
        for (Order order : steps) {
            words.append(' ').append(order.operation()).append(order.dryRun() ? " (dry)" : "");
            words.append(" of ")
                    .append(order.planId())
                    .append(", ")
                    .append(order.timeoutMinutes())
                    .append(" min;");
        }
        return words + " " + onAbort;
    }
}
