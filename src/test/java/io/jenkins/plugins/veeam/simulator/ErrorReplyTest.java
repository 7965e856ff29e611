package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies that say no, or yes in another way, and whether something was started all the same. */
class ErrorReplyTest {
    private static final String TASK = "/api/tasks/task-1";

    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void anErrorDocumentAndNoTask() {
        String reason = "Failover plan is not in a state that allows undo";
        em.next("POST *?action=undo").answers(500, reason);
        assertThat(caller.undo().body()).contains("<Error ", "Message=\"" + reason + "\" StatusCode=\"500\"");
        em.next("POST *?action=undo").answers(401, "Logon session has expired");
        HttpResponse<String> refused = caller.undo();
        assertThat(refused.body()).contains("StatusCode=\"401\"");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        em.next("POST *?action=undo").answers(501);
        assertThat(caller.undo().body()).contains("Not Implemented");
        assertThat(em.operations()).isEmpty();
        assertThat(caller.get("/api/tasks").body()).doesNotContain("TaskId");
    }

    @Test
    void anEndThatIsEnterpriseManagersOwnAndOneThatIsNot() {
        caller.undo();
        em.next("GET /api/tasks/*").answers(404, "Task is not found");
        assertThat(caller.task(1).body()).contains("<Error ", "Task is not found");
        em.next("GET /api/tasks/*").answersHtml(401);
        assertThat(caller.task(1).body()).contains("<html>", "401 Unauthorized");
        em.next("GET /api/tasks/*").answers(406);
        assertThat(caller.task(1).body()).contains("Not Acceptable");
        assertThat(element("State", caller.task(1))).isEqualTo("Finished");
    }

    @Test
    void onlyTheLocationNamesTheTask() {
        em.next("POST *?action=undo").isCarriedOutButAnswersWithLocationOnly();
        HttpResponse<String> started = caller.undo();
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.body()).isEmpty();
        assertThat(started.headers().firstValue("Location")).contains("https://em.veeam.invalid:9398" + TASK);
        assertThat(em.undos()).hasSize(1);
    }

    @Test
    void deletionsAndLogOffsThatConfirmNothing() {
        em.undo().runsUntilToldTo();
        caller.undo();
        em.next("DELETE " + TASK).answersWithPage(200);
        em.next("DELETE " + TASK).answersWithATask(202);
        em.next("DELETE " + TASK).answersWithNothing(204);
        HttpResponse<String> page = caller.send("DELETE", TASK);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Log on</title>");
        HttpResponse<String> task = caller.send("DELETE", TASK);
        assertThat(task.statusCode()).isEqualTo(202);
        assertThat(element("TaskId", task)).isEqualTo("task-77");
        assertThat(caller.send("DELETE", TASK).statusCode()).isEqualTo(204);
        assertThat(em.deletedTasks()).isEmpty();
        em.every("DELETE /api/logonSessions/*").answersWithPage(200);
        String session = "/api/logonSessions/" + em.undos().get(0).logonSessionId();
        assertThat(caller.send("DELETE", session).statusCode()).isEqualTo(200);
        assertThat(em.openLogonSessions()).isOne();
        assertThat(em.violations()).isEmpty();
    }

    @Test
    void retryAfterInSecondsAndAsADate() {
        em.next("GET *").answers(503).retryAfter(Duration.ofSeconds(30));
        assertThat(caller.task(1).headers().firstValue("Retry-After")).contains("30");
        em.next("GET *").answersHtml(429).retryAfter(Instant.parse("2026-01-01T00:01:00Z"));
        HttpResponse<String> busy = caller.task(1);
        assertThat(busy.body()).contains("429 Too Many Requests");
        assertThat(busy.headers().firstValue("Retry-After")).contains("Thu, 1 Jan 2026 00:01:00 GMT");
        em.next("GET *").answers(503).withHeader("Retry-After", "soon");
        assertThat(caller.task(1).headers().firstValue("Retry-After")).contains("soon");
        assertThat(caller.task(1).headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void gzipThatNobodyAskedFor() throws IOException {
        em.next("POST *?action=undo").isGzipped();
        HttpResponse<String> undo = caller.undo();
        assertThat(undo.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(em.undos()).hasSize(1);
        em.next("GET *").answers(503, "busy").isGzipped();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1", "Connection: close")) {
            String reply = raw.hearsLatin();
            byte[] packed = reply.substring(reply.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
            byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            assertThat(reply).startsWith("HTTP/1.1 503 ");
            assertThat(new String(body, StandardCharsets.UTF_8)).contains("<Error ", "busy");
        }
    }

    @Test
    void otherTasksInTheList() {
        em.listsForeignTask("UndoFailoverPlan").listsForeignTask("QuickMigration");
        assertThat(element("TaskId", caller.undo())).isEqualTo("task-3");
        String tasks = caller.get("/api/tasks").body();
        assertThat(tasks.split("<Operation>UndoFailoverPlan<", -1)).hasSize(3);
        assertThat(tasks).contains("<Operation>QuickMigration<");
        assertThat(Caller.loggedOn(em).get("/api/tasks").body())
                .contains("task-2")
                .doesNotContain("task-3");
        assertThat(em.operations()).hasSize(1);
    }

    @Test
    void operationsUnderAnotherNameAndTextsWithoutEnd() {
        em.undo().bearsOperation("UndoFailover").failsWith("m".repeat(900_000));
        assertThat(element("Operation", caller.undo())).isEqualTo("UndoFailover");
        assertThat(caller.task(1).body()).contains("<Operation>UndoFailover<").hasSizeGreaterThan(900_000);
        em.setTaskState("S".repeat(1 << 20));
        assertThat(element("State", caller.task(1))).hasSize(1 << 20);
    }
}
