package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import java.util.Arrays;
import java.util.List;

/** What the server answers in a test. */
final class Replies {

    static final Logon LOGON = new Logon("sealed", "15a3fc97", "CORP\\svc-jenkins");
    static final String RESTORE = "restoreSessions/r-1";

    private Replies() {}

    static FailoverPlan plan() {
        return new FailoverPlan(
                "Payroll DR", "urn:veeam:FailoverPlan:" + Situation.ID, null, List.of("DB", "web"), null);
    }

    static Task task(String state, TaskResult result) {
        return new Task("task-1", state, "UndoFailoverPlan", result, null);
    }

    static Task running() {
        return task("Running", null);
    }

    static Task finished(TaskResult result, String... sessions) {
        List<Link> links = Arrays.stream(sessions)
                .map(path -> new Link("Related", null, "https://srv12:9398/api/" + path + "?format=Entity"))
                .toList();
        return new Task("task-1", "Finished", "UndoFailoverPlan", result, new Links(links));
    }
}
