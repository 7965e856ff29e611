package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five calls of two kinds of plan: what is sent, and what is read. */
class OperationRequestsTest {
    private static final PlanId CLOUD = new PlanId(PlanKind.CLOUD_PLAN, "e7ca6822-a87f-443d-8aae-8005970543bf");

    private final Simulator simulator =
            Client.furnish(Simulator.http()).cloudPlan(CLOUD.value(), "ABC Company", "abc", "filesrv03", "filesrv04");
    private final Client client = Client.of(simulator);
    private final String token = client.logOn();

    @AfterEach
    void stop() {
        assertThat(simulator.violations()).isEmpty();
        simulator.close();
    }

    private static PlanId plan(boolean cloud) {
        return cloud ? CLOUD : PLAN_ID;
    }

    @ParameterizedTest
    @CsvSource({"UNDO,false", "START,false", "UNDO,true", "START,true", "TEST,true"})
    void eachIsAcceptedAndItsTaskBearsAKnownName(Operation operation, boolean cloud) {
        Task task = answer(client.em.perform(token, operation, plan(cloud), null));
        assertThat(operation.taskNames(plan(cloud).kind())).contains(task.operation());
        Request post = simulator.requests().get(simulator.requests().size() - 1);
        assertThat(post.header("Content-Type"))
                .isEqualTo(operation == Operation.UNDO ? Optional.empty() : Optional.of("application/xml"));
        assertThat(post.header("Accept-Encoding")).contains("identity");
        assertThat(post.body()).isEqualTo(body(operation, cloud));
    }

    private static String body(Operation operation, boolean cloud) {
        String spec = (cloud ? "Cloud" : "") + "FailoverPlanManagementSpec";
        return operation == Operation.START
                ? "<" + spec + " xmlns=\"http://www.veeam.com/ent/v1.0\"><StartNow>true</StartNow></" + spec + ">"
                : "";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStartToOlderRestorePointsSaysTheTimeInUtc(boolean cloud) {
        Instant before = Instant.parse("2026-11-24T23:30:00.750+01:00");
        answer(client.em.perform(token, Operation.START, plan(cloud), before));
        Request post = simulator.requests().get(simulator.requests().size() - 1);
        assertThat(post.body())
                .contains("><StartDate>2026-11-24T22:30:00Z</StartDate><")
                .doesNotContain("StartNow");
    }

    @Test
    void aTenantsPlanIsReadWithItsTenantItsMachinesAndWhatItOffers() {
        FailoverPlan plan = answer(client.em.failoverPlan(token, CLOUD));
        assertThat(plan.name()).isEqualTo("ABC Company");
        assertThat(plan.tenantName()).isEqualTo("abc");
        assertThat(plan.machines()).containsExactly("filesrv03", "filesrv04");
        assertThat(Operation.values()).allMatch(plan::offers);
        simulator.replies().plansLackLink("Undo");
        assertThat(answer(client.em.failoverPlan(token, PLAN_ID)).offers(Operation.UNDO))
                .isFalse();
        assertThat(answer(client.em.failoverPlan(token, PLAN_ID)).offers(Operation.START))
                .isTrue();
    }

    /** Where Type, UID and Href are another kind's. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theListThatAPlanStandsInDecidesItsKind(boolean asPrinted) {
        if (asPrinted) {
            simulator.replies().cloudPlansAsPrinted();
        }
        List<Ref> listed = answer(client.em.failoverPlans(token, PlanKind.CLOUD_PLAN));
        assertThat(listed).singleElement().satisfies(ref -> {
            assertThat(ref.name()).isEqualTo("ABC Company");
            assertThat(PlanId.listed(PlanKind.CLOUD_PLAN, ref.uid())).contains(CLOUD);
        });
        assertThat(answer(client.em.failoverPlans(token, PlanKind.PLAN))).hasSize(1);
    }

    @Test
    void aTenantsNameStandsInTheLinkToTheTenant() {
        simulator
                .next("GET /api/cloud/cloudFailoverPlans")
                .answers(
                        200,
                        XML,
                        "<EntityReferences><Ref Name=\"Nightly\" UID=\"urn:veeam:FailoverPlan:" + CLOUD.value() + "\">"
                                + "<Links><Link Rel=\"Up\" Type=\"BackupServerReference\" Name=\"srv\"/><Link Rel=\"Related\""
                                + " Type=\"CloudTenant\" Name=\"ABC Company\"/></Links></Ref></EntityReferences>");
        assertThat(answer(client.em.failoverPlans(token, PlanKind.CLOUD_PLAN)))
                .containsExactly(new Ref("Nightly", "urn:veeam:FailoverPlan:" + CLOUD.value(), "ABC Company"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403})
    void withoutCloudConnectThereAreNoTenantsPlans(int status) {
        simulator.withoutCloudConnect(status);
        assertThat(answer(client.em.failoverPlans(token, PlanKind.CLOUD_PLAN))).isEmpty();
        assertThat(answer(client.em.failoverPlans(token, PlanKind.PLAN))).hasSize(1);
        simulator.next("GET /api/failoverPlans").answers(status);
        client.anyRefusal(client.em.failoverPlans(token, PlanKind.PLAN));
    }

    @Test
    void aSessionTellsWhatBecameOfEachMachine() {
        simulator
                .test()
                .related("cloud/failoverSessions", Duration.ZERO)
                .because("One machine failed")
                .machineFails("filesrv04", "The replica does not answer ping");
        answer(client.em.perform(token, Operation.TEST, CLOUD, null));
        Task task = answer(client.em.task(token, "task-1"));
        assertThat(task.obscureSessions()).isEmpty();
        RestoreSession session =
                answer(client.em.session(token, task.relatedSessions().get(0)));
        assertThat(session.result()).isEqualTo("Failed");
        assertThat(session.failureMessage()).isEqualTo("One machine failed");
        assertThat(session.machines()).hasSize(2);
        assertThat(session.machines())
                .extracting(CloudFailoverTask::vmName, CloudFailoverTask::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("filesrv03", "Success"),
                        org.assertj.core.groups.Tuple.tuple("filesrv04", "Failed"));
        assertThat(session.machines().get(1).failureMessage()).isEqualTo("The replica does not answer ping");
    }
}
