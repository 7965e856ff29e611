package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the server answers in a test. */
final class Replies {

    static final Logon LOGON = new Logon("sealed", "15a3fc97", "CORP\\svc-jenkins");
    static final String RESTORE = "restoreSessions/r-1";
    static final String CLOUD = "cloud/failoverSessions/c-2";
    static final TaskResult OK = new TaskResult(true, "Ok", null, null);

    private Replies() {}

    static FailoverPlan plan() {
        return plan("Payroll DR", "DB", "web");
    }

    static FailoverPlan plan(String name, String... machines) {
        Link undo = new Link("Undo", null, "https://srv12:9398/api/failoverPlans/1?action=undo");
        return new FailoverPlan(
                name, "urn:veeam:FailoverPlan:" + Situation.ID, null, List.of(machines), new Links(List.of(undo)));
    }

    static FailoverPlan tenantsPlan() {
        return new FailoverPlan("Payroll DR", null, "Acme", List.of("DB", "web"), null);
    }

    static FailoverPlan planOf(int machines) {
        return plan(
                "Payroll DR",
                IntStream.rangeClosed(1, machines)
                        .mapToObj(number -> "vm-" + number)
                        .toArray(String[]::new));
    }

    static Task task(String state, TaskResult result) {
        return new Task("task-1", state, "UndoFailoverPlan", result, null);
    }

    static Task running(String... sessions) {
        return new Task("task-1", "Running", "UndoFailoverPlan", null, links(sessions));
    }

    static Task finished(TaskResult result, String... sessions) {
        return new Task("task-1", "Finished", "UndoFailoverPlan", result, links(sessions));
    }

    /** A finished task with a Related link that says that it leads to a session, and not how. */
    static Task finishedObscurely(String href) {
        Link link = new Link("Related", "RestoreSession", href);
        return new Task("task-1", "Finished", "UndoFailoverPlan", OK, new Links(List.of(link)));
    }

    private static Links links(String... sessions) {
        return new Links(Arrays.stream(sessions)
                .map(path -> new Link("Related", null, "https://srv12:9398/api/" + path + "?format=Entity"))
                .toList());
    }

    static RestoreSession session(String state, String result, String progress) {
        return new RestoreSession(state, result, progress, null, null, null, null, null);
    }

    static RestoreSession stopped(String result) {
        return session("Stopped", result, "100");
    }

    static RestoreSession stopped(String result, String failureMessage, CloudFailoverTask... machines) {
        return new RestoreSession("Stopped", result, "100", null, null, null, failureMessage, List.of(machines));
    }

    static RestoreSession working(CloudFailoverTask... machines) {
        return new RestoreSession("Working", "None", "40", null, null, null, null, List.of(machines));
    }

    static CloudFailoverTask machine(String name, String result, String failureMessage) {
        return new CloudFailoverTask(name, "Stopped", result, "100", failureMessage);
    }
}
