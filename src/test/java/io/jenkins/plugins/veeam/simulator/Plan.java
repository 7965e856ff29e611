package io.jenkins.plugins.veeam.simulator;

import java.util.List;

/** A failover plan and the machines in it. */
record Plan(String id, String name, List<String> machines) {

    Plan {
        machines = List.copyOf(machines);
    }

    String uid() {
        return "urn:veeam:FailoverPlan:" + id;
    }
}
