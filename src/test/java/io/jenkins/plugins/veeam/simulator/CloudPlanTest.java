package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.element;
import static io.jenkins.plugins.veeam.simulator.Caller.spec;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.TEST_WITHOUT_CONTENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tenants' plans, in a list of their own. */
class CloudPlanTest {
    private static final String ID = "e7ca6822-a87f-443d-8aae-8005970543bf";
    private static final String PATH = "/api/cloud/cloudFailoverPlans/" + ID;

    private final Simulator em =
            Simulator.http().cloudPlan(ID, "ABC Company Failover Plan", "ABC Company", "srv38", "srv40");
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void isReadLikeAPlan() {
        assertThat(caller.get(PATH + "?format=Entity").body())
                .contains("<CloudFailoverPlan ", "UID=\"urn:veeam:CloudFailoverPlan:" + ID + "\"")
                .contains("<TenantName>ABC Company</TenantName>", "<CloudFailoverPlanInfo><Includes>")
                .contains("<Name>srv40</Name><Order>1</Order></CloudFailoverPlanVm>", "Rel=\"Test\"")
                .doesNotContain("DisplayName");
        assertThat(caller.get("/api/cloud/cloudFailoverPlans").body())
                .contains("<EntityReferences ", "Type=\"CloudFailoverPlanReference\"", ID, "Name=\"ABC Company\"")
                .doesNotContain(Caller.PLAN);
        assertThat(caller.get("/api/failoverPlans").body())
                .contains(Caller.PLAN)
                .doesNotContain(ID);
        assertThat(caller.get("/api/failoverPlans/" + ID).statusCode()).isEqualTo(404);
        assertThat(caller.get("/api/query?type=CloudFailoverPlan&filter=Name==%22x%22")
                        .body())
                .doesNotContain(ID);
    }

    @Test
    void isStartedTestedAndUndone() {
        HttpResponse<String> started =
                caller.start(PATH.substring(5), spec("CloudFailoverPlan", "<StartNow>1</StartNow>"));
        assertThat(element("Operation", started)).isEqualTo("StartCloudFailoverPlan");
        HttpResponse<String> tested = test();
        assertThat(tested.statusCode()).isEqualTo(202);
        assertThat(element("Operation", tested)).isEqualTo("StartCloudFailoverPlan");
        HttpResponse<String> undone = caller.send("POST", PATH + "?action=undo");
        assertThat(element("Operation", undone)).isEqualTo("UndoCloudFailoverPlan");
        assertThat(List.of(caller.task(1).body(), caller.task(2).body()))
                .allMatch(task -> task.contains("Rel=\"Related\" Type=\"CloudFailoverSession\""));
        assertThat(caller.task(3).body()).doesNotContain("Related");
        assertThat(em.operations())
                .extracting(TaskReport::action)
                .containsExactly(Action.START, Action.TEST, Action.UNDO);
        assertThat(em.operations()).allMatch(TaskReport::ofCloudPlan);
        assertThat(em.undoPosts()).isOne();
        assertThat(em.posts().tests(ID)).isOne();
        assertThat(em.violations()).isEmpty();
    }

    private HttpResponse<String> test() {
        return caller.send("POST", PATH + "?action=test", "Content-Type", "application/xml");
    }

    @Test
    void aTestWantsAContentTypeAndNoBody() {
        assertThat(caller.send("POST", PATH + "?action=test").statusCode()).isEqualTo(400);
        assertThat(caller.post(PATH + "?action=test", "application/xml", "<x/>").statusCode())
                .isEqualTo(400);
        assertThat(em.tests()).isEmpty();
        assertThat(em.violations()).extracting(Violation::rule).startsWith(TEST_WITHOUT_CONTENT_TYPE);
    }

    @Test
    void whatIsSaidOfTestsIsNotSaidOfStarts() {
        em.test(ID).failsWith("Replica is locked");
        test();
        caller.start(PATH.substring(5), spec("CloudFailoverPlan", "<StartNow>true</StartNow>"));
        assertThat(caller.task(1).body()).contains("Success=\"false\"", "Replica is locked");
        assertThat(caller.task(2).body()).contains("Success=\"true\"");
    }

    @Test
    void theReferencesOwnExampleHasSlips() {
        em.replies().cloudPlansAsPrinted();
        assertThat(caller.get("/api/cloud/cloudFailoverPlans").body())
                .contains("Type=\"FailoverPlanReference\"", "/api/managedServers/" + ID + "\"")
                .contains("UID=\"urn:veeam:FailoverPlan:" + ID + "\"");
        assertThat(caller.get(PATH + "?format=Entity").body()).contains("urn:veeam:CloudFailoverPlan:");
        assertThat(caller.get("/api/failoverPlans").body()).contains("/api/failoverPlans/" + Caller.PLAN + "\"");
    }

    @Test
    void withoutCloudConnect() {
        em.withoutCloudConnect(403);
        assertThat(caller.get("/api/cloud/cloudFailoverPlans").statusCode()).isEqualTo(403);
        assertThat(test().statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/failoverPlans").statusCode()).isEqualTo(200);
        em.withoutCloudConnect(404);
        assertThat(caller.get("/API/Cloud/CloudFailoverPlans").statusCode()).isEqualTo(404);
        em.withoutCloudConnect(0);
        assertThat(caller.get("/API/CLOUD/cloudfailoverplans/" + ID).statusCode())
                .isEqualTo(200);
        assertThat(em.tests()).isEmpty();
        assertThat(em.violations()).isEmpty();
    }
}
