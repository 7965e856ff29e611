package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which command meets which request. */
class CommandTest {
    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void nextGoesBeforeEveryAndInOrder() {
        em.next("GET /api/tasks").answers(503).times(2);
        em.every("GET *").answers(500);
        em.next("GET /api/tasks").answersHtml(502);
        assertThat(statuses(4)).containsExactly(503, 503, 502, 500);
        em.every("GET /api/tasks").times(1).answers(404);
        assertThat(statuses(2)).containsExactly(404, 500);
        em.calm();
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void theNthAndAllFromTheNth() {
        em.nth(2, "GET /api/tasks").answers(503);
        em.from(4, "GET /api/tasks").answers(500);
        assertThat(statuses(5)).containsExactly(200, 503, 200, 500, 500);
    }

    @Test
    void theNewestOfStandingCommandsCounts() {
        em.every("GET *").answers(500);
        em.every("GET /api/tasks").answers(503);
        assertThat(statuses(2)).containsExactly(503, 503);
        assertThat(caller.get("/api/failoverPlans").statusCode()).isEqualTo(500);
    }

    @Test
    void patternsMayHaveAQuery() {
        em.every("POST *?action=undo").answers(503);
        assertThat(caller.undo().statusCode()).isEqualTo(503);
        assertThat(caller.send("POST", "/api/sessionMngr/?v=latest").statusCode())
                .isEqualTo(401);
        assertThat(em.undos()).isEmpty();
        assertThatThrownBy(() -> em.next("/api")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorsTakeTheFormAskedFor() {
        em.every("GET *").answers(500, "Something \"odd\"\u0007");
        assertThat(caller.get("/api/tasks").body())
                .contains("Message=\"Something &quot;odd&quot;\uFFFD\" StatusCode=\"500\"");
        assertThat(caller.get("/api/tasks", "Accept", "application/json").body())
                .contains("\"Message\":\"Something \\\"odd\\\"\\u0007\"", "\"StackTrace\":null", "\"StatusCode\":500");
    }

    @Test
    void cannedReplies() {
        em.next("GET *").answers(200, "text/plain", "grüß Gott");
        HttpResponse<String> plain = caller.get("/api/tasks");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(plain.body()).isEqualTo("grüß Gott");
        em.next("GET *").answersWithDoctype();
        assertThat(caller.task(1).body()).contains("<!ENTITY e SYSTEM \"" + em.url() + "/xxe\">", "&e;");
        em.next("GET *").answersWithEntityBomb();
        assertThat(caller.task(1).body()).contains("<!ENTITY e9 \"&e8;&e8;");
    }

    private List<Integer> statuses(int requests) {
        return Stream.generate(() -> caller.get("/api/tasks").statusCode())
                .limit(requests)
                .toList();
    }
}
