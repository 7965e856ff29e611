package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.TaskState;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
    private final Simulator simulator = Client.furnish(Simulator.http());
    private final Client client = Client.of(simulator);
    private final String token = client.logOn();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Task undone() {
        answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        return answer(client.em.task(token, "task-1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTaskIsReadInEveryState(boolean json) {
        if (json) {
            simulator.replies().areJson();
        }
        simulator.undo().runsUntilToldTo().failsWith("VM \"db01\" is locked");
        assertThat(undone().taskState()).isEqualTo(TaskState.RUNNING);
        simulator.setTaskState("OperationFinished");
        assertThat(answer(client.em.task(token, "task-1")).taskState()).isEqualTo(TaskState.OPERATION_FINISHED);
        simulator.setTaskState("Paused");
        assertThat(answer(client.em.task(token, "task-1")).taskState()).isEqualTo(TaskState.UNDOCUMENTED);
        simulator.setTaskState(null).finishTasks();
        Task finished = answer(client.em.task(token, "task-1"));
        assertThat(finished.taskState()).isEqualTo(TaskState.FINISHED);
        assertThat(finished.result()).isEqualTo(new TaskResult(false, "VM \"db01\" is locked", null, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatATaskAsksForIsSeen(boolean json) {
        if (json) {
            simulator.replies().areJson();
        }
        simulator.undo().asksForConfirmation();
        assertThat(undone().result().confirmationNeeded()).isTrue();
        simulator.undo().asksForCredentials();
        answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(answer(client.em.task(token, "task-2")).result().credentialsNeeded())
                .isTrue();
    }

    @Test
    void theTasksOfThisLogonSessionAreListedAndNoOthers() {
        assertThat(answer(client.em.tasks(token))).isEmpty();
        undone();
        answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        assertThat(answer(client.em.tasks(token))).extracting(Task::taskId).containsExactly("task-1", "task-2");
        assertThat(answer(client.em.tasks(client.logOn()))).isEmpty();
    }

    @Test
    void aTaskOfAnotherLogonSessionIsOutOfSight() {
        undone();
        SessionLostException refusal = client.sessionLost(client.em.task(client.logOn(), "task-1"));
        assertThat(refusal)
                .hasMessage(
                        "dr-site no longer knows the logon session's task (There is no backup task with id [task-1] in"
                                + " current rest session).");
        assertThat(refusal.withoutEffect()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"<Task><TaskId>task-2</TaskId></Task>", "<Task><State>Finished</State></Task>", "<Task/>"})
    void aReplyAboutAnotherTaskIsNotTakenForOurs(String body) {
        simulator.next("GET /api/tasks/*").answers(200, XML, body);
        assertThat(client.malformed(client.em.task(token, "task-1")))
                .hasMessageContaining("HTTP 200 with a document without the expected TaskId instead of a task.");
    }

    @Test
    void aTaskIsDeletedOnRequest() {
        simulator.undo().runsUntilToldTo();
        undone();
        answer(client.em.deleteTask(token, "task-1"));
        assertThat(simulator.deletedTasks()).containsExactly("task-1");
        assertThat(client.sessionLost(client.em.deleteTask(token, "task-1"))).hasMessageContaining("[task-1]");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aTaskThatIsNotDeletedIsNotCalledDeleted(int status) {
        simulator.next("DELETE *").answers(status);
        UnavailableException refusal = client.unavailable(client.em.deleteTask(token, "task-1"));
        assertThat(refusal.withoutEffect()).isFalse();
    }

    @Test
    void loggingOffEndsTheSessionOnce() {
        Logon logon = answer(client.em.logOn());
        answer(client.em.logOff(logon.sealedToken(), logon.sessionId()));
        assertThat(client.sessionLost(client.em.logOff(logon.sealedToken(), logon.sessionId())))
                .hasMessageContaining("HTTP 401");
        assertThat(client.notFound(client.em.logOff(token, "other"))).hasMessageContaining("HTTP 404");
    }

    @Test
    void loggingOffAtABusyServerIsNoLogoff() {
        simulator.next("DELETE *").answers(503);
        assertThat(client.unavailable(client.em.logOff(token, "any"))).hasMessageContaining("HTTP 503");
    }

    @ParameterizedTest
    @CsvSource({
        "restoreSessions,false",
        "restoreSessions,true",
        "cloud/failoverSessions,false",
        "cloud/failoverSessions,true"
    })
    void aRelatedSessionIsFoundThroughItsTaskAndRead(String collection, boolean json) {
        if (json) {
            simulator.replies().areJson();
        }
        simulator.undo().related(collection, Duration.ofDays(1), "Warning");
        String path = undone().relatedSessions().get(0);
        assertThat(path).startsWith(collection + "/");
        RestoreSession working = answer(client.em.session(token, path));
        assertThat(working.hasEnded()).isFalse();
        assertThat(working.state()).isEqualTo("Working");
        assertThat(working.progress()).isEqualTo("50");
        simulator.endRelatedSessions("Failed");
        RestoreSession ended = answer(client.em.session(token, path));
        assertThat(ended.hasEnded()).isTrue();
        assertThat(ended.result()).isEqualTo("Failed");
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aSessionThatTheAccountMayNotReadIsRefused() {
        simulator.every("GET /api/restoreSessions/*").answers(403);
        assertThat(client.refused(client.em.session(token, "restoreSessions/1")))
                .hasMessageContaining("HTTP 403");
    }

    @Test
    void aSessionThatIsNotThereIsNotFound() {
        assertThat(client.notFound(client.em.session(token, "restoreSessions/1")))
                .hasMessage("dr-site answered \"not found\" (HTTP 404: Session with id [1] is not found.).");
    }
}
