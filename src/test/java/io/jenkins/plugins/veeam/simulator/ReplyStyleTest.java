package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyStyleTest {
    private static final String JSON = "application/json";

    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void jsonWhenAsked() {
        caller.undo();
        assertThat(caller.get("/api/tasks", "Accept", JSON).body())
                .startsWith("{\"Tasks\":[{\"Links\":[{\"Rel\":\"Delete\",")
                .contains("\"TaskId\":\"task-1\"", "\"Result\":{\"Message\":\"Ok\",\"Success\":true}");
        assertThat(caller.get("/api/failoverPlans/" + Caller.PLAN + "?format=Entity", "Accept", JSON)
                        .body())
                .contains("\"FailoverPlanInfo\":{\"Includes\":{\"FailoveredVms\":[{", "\"Order\":0");
        assertThat(caller.get("/api/failoverPlans", "Accept", JSON).body()).startsWith("{\"Refs\":[{");
        assertThat(caller.get("/api/tasks", "Accept", "application/xml, application/json;q=0.5")
                        .body())
                .startsWith("<?xml");
    }

    @Test
    void jsonUnasked() {
        em.replies().areJson();
        assertThat(caller.get("/api/tasks", "Accept", "application/xml").body()).isEqualTo("{\"Tasks\":[]}");
        em.replies().areXml();
        assertThat(caller.get("/api/tasks", "Accept", JSON).body()).startsWith("<?xml");
    }

    @Test
    void aByteOrderMarkGoesFirst() throws IOException {
        em.replies().startWithByteOrderMark();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1", "Connection: close")) {
            assertThat(raw.hears()).contains("\r\n\r\n\uFEFF<?xml");
        }
        em.replies().areUsual();
        assertThat(caller.get("/api/").body()).startsWith("<?xml");
    }

    @Test
    void headerNamesInAnyCase() throws IOException {
        em.replies().haveLowerCaseHeaderNames();
        try (RawCaller raw = new RawCaller(em)) {
            String basic = "Authorization: " + Caller.basic(Caller.USER, Caller.PASSWORD);
            String logon = raw.says(
                            "POST /api/sessionMngr/?v=latest HTTP/1.1", basic, "Content-Length: 0", "Connection: close")
                    .hears();
            assertThat(logon).contains("\r\nx-restsvcsessionid: ", "\r\ncontent-type: ");
        }
    }

    @Test
    void chunked() {
        em.replies().areChunked();
        caller.undo();
        assertThat(caller.task(1).headers().firstValue("Content-Length")).isEmpty();
        assertThat(caller.task(1).body()).endsWith("</Task>");
        assertThat(caller.send("DELETE", "/api/tasks/task-1").statusCode()).isEqualTo(204);
    }

    @Test
    void noOrderIsPromised() {
        em.replies().comeInAnyOrder(1);
        caller.undo();
        Set<String> forms = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            String body = caller.task(1).body();
            forms.add(body);
            assertThat(body).startsWith("<?xml").contains("<TaskId>task-1</TaskId>", "Success=\"true\"");
        }
        assertThat(forms).hasSizeGreaterThan(3);
    }
}
