package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of Veeam's documentation, each component of each record. */
class WireFixtureTest {
    private static final String TASK_29 = "https://localhost:9398/api/tasks/task-29";
    private static final String TASK_30 = "https://localhost:9398/api/tasks/task-30";

    private static Links delete(String href) {
        return new Links(List.of(new Link("Delete", "Task", href)));
    }

    @ParameterizedTest
    @CsvSource({
        "9.x/undo-accepted.xml,http://localhost:9399/api/tasks/task-1",
        "13/task-running.json,https://localhost:9398/api/tasks/task-1"
    })
    void aTaskThatRunsHasNoResult(String document, String href) throws IOException {
        assertThat(Fixtures.task(Fixtures.reply(document)))
                .isEqualTo(new Task("task-1", "Running", "UndoFailoverPlan", null, delete(href)));
    }

    @ParameterizedTest
    @CsvSource({
        "9.x/task-finished.xml,http://localhost:9399/api/tasks/task-1",
        "13/task-finished.xml,https://localhost:9398/api/tasks/task-1",
        "13/task-finished.json,https://localhost:9398/api/tasks/task-1"
    })
    void aFinishedTaskHasAResult(String document, String href) throws IOException {
        TaskResult ok = new TaskResult(true, "Ok", null, null);
        assertThat(Fixtures.task(Fixtures.reply(document)))
                .isEqualTo(new Task("task-1", "Finished", "UndoFailoverPlan", ok, delete(href)));
    }

    @Test
    void aTaskMayAskForPeopleAndPointAtASession() throws IOException {
        String session = "https://localhost:9398/api/cloud/failoverSessions/a986d473-0248-4884-9832-17ec982ee393";
        Task task = Fixtures.task(Fixtures.reply("13/task-with-session.xml"));
        assertThat(task.result()).isEqualTo(new TaskResult(false, "Confirmation is needed.", false, true));
        assertThat(task.links().link())
                .containsExactly(
                        new Link("Related", "CloudFailoverSession", session + "?format=Entity"),
                        new Link("Delete", null, "https://localhost:9398/api/tasks/task-1"));
        assertThat(task.relatedSessions())
                .containsExactly("cloud/failoverSessions/a986d473-0248-4884-9832-17ec982ee393");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/tasks.xml", "13/tasks.json"})
    void tasksComeInTheirOrder(String document) throws IOException {
        TaskResult bare = new TaskResult(true, null, null, null);
        TaskResult triggered = new TaskResult(true, "Job \"SQL\" triggered to start.", null, null);
        assertThat(Fixtures.tasks(Fixtures.reply(document)))
                .containsExactly(
                        new Task("task-29", "Finished", "UndoFailoverPlan", bare, delete(TASK_29)),
                        new Task("task-30", "OperationFinished", "StartJob", triggered, delete(TASK_30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/logon-session.xml", "13/logon-session.json"})
    void aLogonSession(String document) throws IOException {
        Element session = Fixtures.reply(document).document("LogonSession");
        assertThat(session.text("username")).isEqualTo("SRV12\\Administrator");
        assertThat(session.text("sessionid")).isEqualTo("15a3fc97-0325-4119-b789-5c0367c6c565");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/plans.xml", "13/plans.json"})
    void aListOfPlans(String document) throws IOException {
        assertThat(Fixtures.plans(Fixtures.reply(document)))
                .containsExactly(
                        new Ref(
                                "SQL Failover Plan",
                                "urn:veeam:FailoverPlan:ae01e36f-32a3-4095-95fa-09a2af744009",
                                null),
                        new Ref("Büro & Lager", "urn:veeam:FailoverPlan:11111111-2222-3333-4444-555555555555", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/plan.xml", "13/plan.json", "13/plan-list-in-includes.json"})
    void aPlanWithItsMachines(String document) throws IOException {
        FailoverPlan plan = Fixtures.plan(Fixtures.reply(document));
        assertThat(plan.name()).isEqualTo("SQL Failover Plan");
        assertThat(plan.uid()).isEqualTo("urn:veeam:FailoverPlan:ae01e36f-32a3-4095-95fa-09a2af744009");
        assertThat(plan.tenantName()).isNull();
        assertThat(plan.machines()).containsExactly("sql01", "sql02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/restore-session.xml", "13/restore-session.json"})
    void aRestoreSessionThatHasEnded(String document) throws IOException {
        assertThat(Fixtures.session(Fixtures.reply(document)))
                .isEqualTo(new RestoreSession(
                        "Stopped",
                        "Warning",
                        "100",
                        "FailoverPlan",
                        "2026-01-13T16:21:35.74Z",
                        "2026-01-13T16:23:16.11Z",
                        null,
                        null));
    }

    @Test
    void aCloudSessionThatStillWorks() throws IOException {
        assertThat(Fixtures.session(Fixtures.reply("13/cloud-failover-session.xml")))
                .isEqualTo(new RestoreSession(
                        "Working", "None", "50", "FailoverPlan", "2026-01-13T16:21:35.74Z", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/enterprise-manager.xml", "13/enterprise-manager.json"})
    void theVersionsThatAServerSpeaks(String document) throws IOException {
        assertThat(Fixtures.versions(Fixtures.reply(document))).containsExactly("v1_6", "v1_7");
    }

    @Test
    void errors() {
        assertThat(Fixtures.reply("13/error.xml").error())
                .isEqualTo(new Documents.Error(
                        "There is no backup task with id [task-297] in current rest session",
                        500,
                        "Task is not found"));
        assertThat(Fixtures.reply("13/error.json").error())
                .isEqualTo(new Documents.Error("Type 'Plan' is not supported.", 400, null));
    }
}
