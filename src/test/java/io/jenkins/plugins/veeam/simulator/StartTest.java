package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PLAN;
import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static io.jenkins.plugins.veeam.simulator.Caller.spec;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.BAD_START_BODY;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.POST_WITH_BODY;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.SAME_ACTION_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start must say, and what is known of it afterwards. */
class StartTest {
    private static final String START = "/api/failoverPlans/" + PLAN + "?action=start";

    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void aWholeDrill() {
        em.start().succeeds("Started");
        HttpResponse<String> started = caller.start();
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(element("Operation", started)).isEqualTo("StartFailoverPlan");
        assertThat(caller.task(1).body())
                .contains("<Operation>StartFailoverPlan</Operation>", "<Message>Started</Message>")
                .doesNotContain("Related");
        assertThat(element("Operation", caller.undo())).isEqualTo("UndoFailoverPlan");
        assertThat(em.starts())
                .singleElement()
                .matches(start -> start.startDate().isEmpty());
        assertThat(em.undos()).hasSize(1);
        assertThat(em.violations()).isEmpty();
    }

    @Test
    void olderRestorePoints() {
        String body = spec("FailoverPlan", "\n  <StartDate>2026-11-25T01:00:00Z</StartDate>\n");
        assertThat(caller.post(START, "application/xml; charset=utf-8", body).statusCode())
                .isEqualTo(202);
        assertThat(em.starts())
                .singleElement()
                .matches(start -> start.startDate().orElseThrow().equals(Instant.parse("2026-11-25T01:00:00Z")));
        assertThat(em.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<StartNow>false</StartNow>",
                "<StartNow>yes</StartNow>",
                "<StartNow>true</StartNow><StartDate>2026-11-25T01:00:00Z</StartDate>",
                "<StartNow>true</StartNow><StartNow>true</StartNow>",
                "<StartDate>2026-11-25T01:00:00+01:00</StartDate>",
                "<StartDate>2026-11-25T01:00:00</StartDate>",
                "<StartDate>2026-02-31T01:00:00Z</StartDate>",
                "<StartDate>2026-11-25</StartDate>",
                "<StartNow xmlns=''>true</StartNow>",
                "<StopNow>true</StopNow>",
                "<StartNow />",
                "<StartNow><Now>true</Now></StartNow>",
                "true<StartNow>true</StartNow>",
                "<StartNow>true"
            })
    void bodiesThatTheSchemaRefuses(String content) {
        isRefused(caller.post(START, "application/xml", spec("FailoverPlan", content)));
    }

    @Test
    void otherDocuments() {
        String now = "<StartNow>true</StartNow>";
        isRefused(caller.post(START, "application/xml", spec("CloudFailoverPlan", now)));
        isRefused(caller.post(START, "application/json", spec("FailoverPlan", now)));
        String elsewhere = spec("FailoverPlan", now).replace("v1.0", "v1.1");
        isRefused(caller.post(START, "application/xml", elsewhere));
        isRefused(caller.post(START, "application/xml", "<!DOCTYPE x>" + spec("FailoverPlan", now)));
        isRefused(caller.send("POST", START));
    }

    private void isRefused(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("The request body is not valid");
        assertThat(em.violations()).extracting(Violation::rule).contains(BAD_START_BODY);
        assertThat(em.operations()).isEmpty();
    }

    @Test
    void anUndoHasNoBody() {
        String undo = "/api/failoverPlans/" + PLAN + "?action=undo";
        assertThat(caller.post(undo, "application/xml", spec("FailoverPlan", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(em.violations()).extracting(Violation::rule).containsExactly(POST_WITH_BODY);
        assertThat(em.operations()).isEmpty();
    }

    @Test
    void eachPostIsCountedAndASecondOneIsAViolation() {
        em.next("POST *?action=start").answers(500, "Failover plan is not in a state that allows it");
        caller.start();
        caller.undo();
        assertThat(em.violations()).isEmpty();
        caller.start();
        assertThat(em.violations()).extracting(Violation::rule).containsExactly(SAME_ACTION_TWICE);
        assertThat(em.posts().starts(PLAN.toUpperCase())).isEqualTo(2);
        assertThat(em.posts().undos(PLAN)).isOne();
        assertThat(em.posts().tests(PLAN)).isZero();
        assertThat(em.posts().total()).isEqualTo(3);
        assertThat(em.posts())
                .hasToString("{failoverPlans/" + PLAN + "?action=start=2, failoverPlans/" + PLAN + "?action=undo=1}");
        assertThat(em.starts()).hasSize(1);
    }
}
