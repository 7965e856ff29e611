package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Veeam's documents as records. */
final class Documents {

    private static final Set<String> LINKS = Set.of("links", "link");
    private static final Set<String> MACHINES = Set.of(
            "includes",
            "failoveredvms",
            "failoveredvm",
            "cloudfailoverplanvms",
            "cloudfailoverplanvm",
            "cloudfailoveredvms",
            "cloudfailoveredvm");
    private static final Set<String> SESSION_MACHINES = Set.of("cloudfailovertasks", "cloudfailovertask");

    /** Stands for the Related links that were too many: a session that can't be understood. */
    private static final Link MORE = new Link("Related", "Session", "…");

    private Documents() {}

    static Task task(Element task) {
        Element result = task.part("result");
        return new Task(
                task.text("taskid"),
                task.text("state"),
                task.text("operation"),
                result == null ? null : result(result),
                links(task));
    }

    private static TaskResult result(Element result) {
        return new TaskResult(
                result.flag("success"),
                result.text("message"),
                result.flag("credentialsneeded"),
                result.flag("confirmationneeded"));
    }

    static List<Task> tasks(Element tasks) {
        return tasks.entries(Set.of("tasks", "task")).stream()
                .limit(Limits.TASKS)
                .map(Documents::task)
                .toList();
    }

    private static Links links(Element document) {
        List<Link> related = document.entries(LINKS).stream()
                .map(link -> new Link(link.text("rel"), link.text("type"), link.text("href")))
                .sorted(Comparator.comparing(link -> !"Related".equalsIgnoreCase(link.rel())))
                .toList();
        if (related.size() <= Limits.LINKS) {
            return new Links(related);
        }
        boolean isLosing = "Related".equalsIgnoreCase(related.get(Limits.LINKS).rel());
        List<Link> kept = new ArrayList<>(related.subList(0, Limits.LINKS - 1));
        kept.add(isLosing ? MORE : related.get(Limits.LINKS - 1));
        return new Links(kept);
    }

    static FailoverPlan plan(Element plan) throws Unreadable {
        Element info = plan.part("failoverplaninfo");
        info = info == null ? plan.part("cloudfailoverplaninfo") : info;
        List<Element> machines = info == null ? List.of() : info.entries(MACHINES);
        if (machines.size() > Limits.MACHINES) {
            throw new Unreadable("Reply_tooMany");
        }
        List<String> names = machines.stream()
                .sorted(Comparator.comparing(vm -> vm.number("order"), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(Documents::machineName)
                .filter(Objects::nonNull)
                .toList();
        if (names.stream().mapToInt(String::length).sum() > Limits.MACHINE_NAMES) {
            throw new Unreadable("Reply_tooMany");
        }
        return new FailoverPlan(plan.text("name"), plan.text("uid"), plan.text("tenantname"), names, links(plan));
    }

    private static String machineName(Element machine) {
        String shown = machine.text("displayname");
        String name = shown == null || shown.isBlank() ? machine.text("name") : shown;
        return name == null || name.isBlank() ? null : name;
    }

    static List<Ref> plans(Element list) throws Unreadable {
        List<Element> refs = list.entries(Set.of("entityreferences", "refs", "ref"));
        if (refs.size() > Limits.PLANS) {
            throw new Unreadable("Reply_tooMany");
        }
        return refs.stream()
                .map(ref -> new Ref(ref.text("name"), ref.text("uid"), tenant(ref)))
                .toList();
    }

    /** A cloud plan's reference links to its tenant by name [S cloudfailoverplans.html]. */
    private static String tenant(Element ref) {
        return ref.entries(LINKS).stream()
                .filter(link -> link.text("type") != null
                        && link.text("type").toLowerCase(Locale.ROOT).startsWith("cloudtenant"))
                .map(link -> link.text("name"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ref.text("tenantname"));
    }

    static RestoreSession session(Element session) {
        List<CloudFailoverTask> machines = session.entries(SESSION_MACHINES).stream()
                .limit(Limits.MACHINES)
                .map(machine -> new CloudFailoverTask(
                        machine.text("vmname"),
                        machine.text("state"),
                        machine.text("result"),
                        machine.text("progress"),
                        machine.text("failuremessage")))
                .toList();
        return new RestoreSession(
                session.text("state"),
                session.text("result"),
                session.text("progress"),
                session.text("jobtype"),
                session.text("creationtimeutc"),
                session.text("endtimeutc"),
                session.text("failuremessage"),
                machines);
    }

    /**
     * {@code <Error>}.
     *
     * @param message may be null
     * @param statusCode may be null
     * @param firstChanceExceptionMessage the reason behind the message; may be null
     */
    record Error(String message, Integer statusCode, String firstChanceExceptionMessage) {

        /** What there is to say, or null. */
        String text() {
            if (firstChanceExceptionMessage == null || firstChanceExceptionMessage.equals(message)) {
                return message;
            }
            return message == null
                    ? firstChanceExceptionMessage
                    : Limits.cut(message + " (" + firstChanceExceptionMessage + ")", Limits.MESSAGE);
        }
    }

    static Error error(Element error) {
        return new Error(error.text("message"), error.number("statuscode"), error.text("firstchanceexceptionmessage"));
    }

    /** What {@code GET /api/} says of itself to anybody, in the server's order. */
    static List<String> versions(Element root) {
        return root.entries(Set.of("supportedversions", "supportedversion")).stream()
                .map(version -> version.text("name"))
                .filter(Objects::nonNull)
                .limit(Limits.VERSIONS)
                .toList();
    }
}
