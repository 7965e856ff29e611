package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN;
import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {
    private static final Simulator SIMULATOR =
            Client.furnish(Simulator.http()).plan("11111111-2222-3333-4444-555555555555", "Büro & <Lager>");
    private static final Client CLIENT = Client.of(SIMULATOR);
    private static final String TOKEN = CLIENT.logOn();

    @AfterEach
    void calm() {
        SIMULATOR.user(TestKeyring.USER, TestKeyring.PASSWORD).calm().replies().areUsual();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    @Test
    void aPlanTellsItsNameAndItsMachines() {
        FailoverPlan plan = answer(CLIENT.em.failoverPlan(TOKEN, PLAN_ID));
        assertThat(plan.name()).isEqualTo("Payroll DR");
        assertThat(plan.uid()).isEqualTo("urn:veeam:FailoverPlan:" + PLAN);
        assertThat(plan.machines()).containsExactly("db01", "web01");
    }

    @Test
    void jsonTellsTheSame() {
        FailoverPlan xml = answer(CLIENT.em.failoverPlan(TOKEN, PLAN_ID));
        SIMULATOR.replies().areJson();
        assertThat(answer(CLIENT.em.failoverPlan(TOKEN, PLAN_ID))).isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfElementsTellsNothing(long seed) {
        FailoverPlan usual = answer(CLIENT.em.failoverPlan(TOKEN, PLAN_ID));
        SIMULATOR.replies().comeInAnyOrder(seed).areChunked().startWithByteOrderMark();
        FailoverPlan shuffled = answer(CLIENT.em.failoverPlan(TOKEN, PLAN_ID));
        assertThat(shuffled.name()).isEqualTo(usual.name());
        assertThat(shuffled.machines()).isEqualTo(usual.machines());
    }

    @Test
    void aPlanThatIsNotThereIsForTheJobsAuthor() {
        PlanId unknown = new PlanId(PlanKind.PLAN, "00000000-0000-0000-0000-000000000000");
        NotFoundException refusal = CLIENT.notFound(CLIENT.em.failoverPlan(TOKEN, unknown));
        assertThat(refusal)
                .hasMessage(
                        "Failover plan 00000000-0000-0000-0000-000000000000 was not found on dr-site. Check planId; an"
                                + " account sees only what its role in Enterprise Manager allows: it needs Portal Administrator"
                                + " or a Restore Operator role.");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @Test
    void aReferenceInsteadOfThePlanIsMalformed() {
        SIMULATOR.next("GET /api/failoverPlans/*").answers(200, Fixtures.XML, "<EntityRef Name=\"Payroll DR\"/>");
        assertThat(CLIENT.malformed(CLIENT.em.failoverPlan(TOKEN, PLAN_ID)))
                .hasMessageStartingWith(
                        "dr-site answered HTTP 200 with a document <EntityRef> instead of a failover plan.");
    }

    @Test
    void aPortalUserMayNotSeePlans() {
        SIMULATOR.portalUser(TestKeyring.USER, TestKeyring.PASSWORD);
        String token = CLIENT.logOn();
        RefusedException one = CLIENT.refused(CLIENT.em.failoverPlan(token, PLAN_ID));
        RefusedException all = CLIENT.refused(CLIENT.em.failoverPlans(token, PlanKind.PLAN));
        assertThat(one)
                .hasMessage("dr-site refused access (HTTP 403: Access is denied.). The account needs the role Portal"
                        + " Administrator or a Restore Operator role in Enterprise Manager.");
        assertThat(all).hasMessage(one.getMessage());
        assertThat(one.withoutEffect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allPlansThatTheAccountSees(boolean json) {
        if (json) {
            SIMULATOR.replies().areJson();
        }
        assertThat(answer(CLIENT.em.failoverPlans(TOKEN, PlanKind.PLAN)))
                .extracting(Ref::name, Ref::uid, Ref::tenantName)
                .containsExactly(
                        tuple("Payroll DR", "urn:veeam:FailoverPlan:" + PLAN, null),
                        tuple("Büro & <Lager>", "urn:veeam:FailoverPlan:11111111-2222-3333-4444-555555555555", null));
    }
}
