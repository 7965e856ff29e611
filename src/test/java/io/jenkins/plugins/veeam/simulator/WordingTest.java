package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PASSWORD;
import static io.jenkins.plugins.veeam.simulator.Caller.PLAN;
import static io.jenkins.plugins.veeam.simulator.Caller.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may stand inside documents, and where a client expects a token. */
class WordingTest {
    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void blanksAroundWords() {
        em.replies().haveBlanksAroundWords();
        caller.undo();
        assertThat(caller.task(1).body())
                .contains("<State>&#10;    Finished  </State>", "<Operation>&#10;    UndoFailoverPlan  </Operation>")
                .contains("<Message>Ok</Message>");
        em.replies().areUsual();
        assertThat(caller.task(1).body()).contains("<State>Finished</State>");
    }

    @Test
    void numbersForBooleans() {
        em.replies().haveNumbersForBooleans();
        caller.undo();
        assertThat(caller.task(1).body()).contains("<Result Success=\"1\">");
        assertThat(caller.get("/api/tasks", "Accept", "application/json").body())
                .contains("\"Success\":1");
    }

    @Test
    void secretsComeBack() {
        em.quotesSecrets();
        String logon = caller.logOn(USER, PASSWORD).body();
        String both = PASSWORD + " " + caller.token();
        assertThat(logon).contains("<UserName>" + USER + " " + both + "</UserName>");
        caller.undo();
        assertThat(caller.task(1).body()).contains("<Message>Ok " + both + "</Message>");
        assertThat(caller.get("/api/failoverPlans/" + PLAN + "?format=Entity").body())
                .contains("Name=\"Payroll DR " + both + "\"");
        assertThat(caller.task(2).body()).contains("in current rest session " + both + "\"");
        assertThat(new Caller(em).get("/api/tasks").body()).doesNotContain(PASSWORD);
    }

    @Test
    void anEmptyTokenMayComeFirst() {
        em.replies().haveAnEmptyTokenFirst();
        List<String> tokens = caller.logOn(USER, PASSWORD).headers().allValues("X-RestSvcSessionId");
        assertThat(tokens).hasSize(2).startsWith("");
        assertThat(caller.get("/api/tasks", "X-RestSvcSessionId", tokens.get(1)).statusCode())
                .isEqualTo(401);
        assertThat(new Caller(em)
                        .get("/api/tasks", "X-RestSvcSessionId", tokens.get(1))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensMayBeAnything() throws IOException {
        for (String token :
                List.of("{AQAAABAAAAAgcGxhaW4=}", "x".repeat(5 * 1024), "schlüssel", "a\u0007b\u001B[31m")) {
            em.tokenIs(token);
            assertThat(head()).contains("\r\nX-RestSvcSessionId: " + token + "\r\n");
        }
        em.tokenIs("x\r\nInjected: y");
        assertThat(head()).contains("\r\nInjected: y\r\n");
        em.tokenIs("");
        assertThat(head()).contains("\r\nX-RestSvcSessionId: \r\n");
        em.tokenIs("{AQAAABAAAAAgcGxhaW4=}");
        caller.logOn(USER, PASSWORD);
        assertThat(caller.get("/api/tasks").statusCode()).isEqualTo(200);
        em.tokenIs(null);
        caller.logOn(USER, PASSWORD);
        assertThat(caller.token()).hasSize(24);
        assertThat(em.violations()).isEmpty();
    }

    private String head() throws IOException {
        String basic = "Authorization: " + Caller.basic(USER, PASSWORD);
        try (RawCaller raw = new RawCaller(em)) {
            raw.says("POST /api/sessionMngr/?v=latest HTTP/1.1", basic, "Content-Length: 0", "Connection: close");
            return raw.hearsLatin();
        }
    }
}
