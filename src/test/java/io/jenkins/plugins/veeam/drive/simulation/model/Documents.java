package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.RestoreSession;
import java.util.List;

/** The documents as {@code veeam-api.md} shows them, and the words in them. */
final class Documents {

    private static final String API = "https://srv12.tech.local:9398/api/";

    private Documents() {}

    static FailoverPlan plan(String name, PlanId id) {
        boolean cloud = id.kind() == PlanKind.CLOUD_PLAN;
        return new FailoverPlan(
                name, "urn:veeam:FailoverPlan:" + id.value(), cloud ? "Tenant" : null, List.of("db", "web"), null);
    }

    /** What a task's {@code Operation} says; a test's is printed as a start's [S]. */
    static String operation(Operation operation, PlanKind kind) {
        String verb = operation == Operation.UNDO ? "Undo" : "Start";
        return verb + (kind == PlanKind.CLOUD_PLAN ? "CloudFailoverPlan" : "FailoverPlan");
    }

    /** @param form how the link is written: 0 to 2 can be understood [S, the reference mixes cases], 3 can't */
    static Link related(String path, int form) {
        String type = path.startsWith("cloud") ? "CloudFailoverSession" : "RestoreSession";
        return switch (form) {
            case 1 -> new Link("Related", null, API + path + "?format=Entity");
            case 2 -> new Link("related", type, API.replace("/api/", "/API/") + path);
            case 3 -> new Link("Related", type, "urn:veeam:" + type + ":%");
            default -> new Link("Related", type, API + path + "?format=Entity");
        };
    }

    static Links links(String taskId, List<Link> related) {
        List<Link> all = new java.util.ArrayList<>(related);
        all.add(0, new Link("Delete", null, API + "tasks/" + taskId));
        return new Links(all);
    }

    static RestoreSession session(
            String state, String result, String progress, String failure, List<CloudFailoverTask> machines) {
        return new RestoreSession(state, result, progress, "Restore", null, null, failure, machines);
    }
}
