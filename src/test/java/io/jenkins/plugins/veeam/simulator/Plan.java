package io.jenkins.plugins.veeam.simulator;

import java.util.List;

/**
 * A failover plan and the machines in it.
 *
 * @param tenant whose cloud plan it is; null for others
 */
record Plan(PlanKind kind, String id, String name, String tenant, List<String> machines) {

    Plan {
        machines = List.copyOf(machines);
    }

    static Plan of(String id, String name, List<String> machines) {
        return new Plan(PlanKind.PLAN, id, name, null, machines);
    }

    static Plan cloud(String id, String name, String tenant, List<String> machines) {
        return new Plan(PlanKind.CLOUD, id, name, tenant, machines);
    }

    String uid() {
        return "urn:veeam:" + kind.type() + ":" + id;
    }

    /** Below {@code /api/}. */
    String path() {
        return kind.collection() + "/" + id;
    }
}
