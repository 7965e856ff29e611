package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PLAN;
import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An undo as in Veeam's documents, with nothing in its way. */
class SimulatorTest {
    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void aWholeUndo() {
        HttpResponse<String> started = caller.undo();
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(element("TaskId", started)).isEqualTo("task-1");
        assertThat(element("State", started)).isEqualTo("Running");

        HttpResponse<String> task = caller.task(1);
        assertThat(element("State", task)).isEqualTo("Finished");
        assertThat(task.body()).contains("<Result Success=\"true\"><Message>Ok</Message></Result>");

        assertThat(caller.get("/api/tasks").body()).contains("<Tasks xmlns=", "<TaskId>task-1</TaskId>");
        assertThat(caller.send("DELETE", "/api/tasks/task-1").statusCode()).isEqualTo(204);
        assertThat(em.deletedTasks()).containsExactly("task-1");
        assertThat(em.undoPosts()).isOne();
        assertThat(em.violations()).isEmpty();
    }

    @Test
    void theFrontPageNeedsNoLogon() {
        HttpResponse<String> page = new Caller(em).get("/api/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<SupportedVersion Name=\"v1_7\">");
    }

    @Test
    void addressesNameAHostThatNobodyCanResolve() {
        assertThat(caller.get("/api/failoverPlans").body())
                .contains("Href=\"https://em.veeam.invalid:9398/api/failoverPlans/" + PLAN + "\"")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void plansAreFoundByIdAndByName() {
        em.plan("8c6ac2a1-8330-400e-9194-40310b5ca58a", "<Web> & \"shop\"");
        assertThat(caller.get("/api/failoverPlans/" + PLAN.toUpperCase() + "?format=Entity")
                        .body())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><FailoverPlan ")
                .contains("UID=\"urn:veeam:FailoverPlan:" + PLAN + "\"", "<Name>db01</Name>", "<Order>1</Order>");
        assertThat(caller.get("/api/failoverPlans/" + PLAN).body()).contains("<EntityRef ");
        assertThat(caller.get("/api/query?type=FailoverPlan&filter=Name==%22%3CWeb%3E%20%26%20%22shop%22%22")
                        .body())
                .contains("Name=\"&lt;Web&gt; &amp; &quot;shop&quot;\"")
                .doesNotContain(PLAN);
        HttpResponse<String> none = caller.get("/api/failoverPlans/00000000-0000-0000-0000-000000000000?format=Entity");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("StatusCode=\"404\"", "<FirstChanceExceptionMessage>");
    }

    @Test
    void whatStandsBeforeApiIsTheReverseProxys() {
        try (Simulator behind = Simulator.builder().pathPrefix("/dr/veeam").start()) {
            Caller visitor = Caller.loggedOn(behind);
            assertThat(behind.url()).endsWith("/dr/veeam");
            assertThat(visitor.get("/api/failoverPlans").statusCode()).isEqualTo(200);
            assertThat(behind.awaitRequest("GET /api/failoverPlans", 1).target())
                    .isEqualTo("/dr/veeam/api/failoverPlans");
            assertThat(behind.violations()).isEmpty();
        }
    }
}
