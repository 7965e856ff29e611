package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanIdTest {
    private static final String ID = "ae01e36f-32a3-4095-95fa-09a2af744009";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "AE01E36F-32A3-4095-95FA-09A2AF744009",
                "urn:veeam:FailoverPlan:" + ID,
                "URN:VEEAM:FAILOVERPLAN:AE01E36F-32A3-4095-95FA-09A2AF744009",
                " \t" + ID + "\r\n",
                "\u00A0" + ID + "\u2003",
                "{" + ID + "}",
                " { AE01E36F-32A3-4095-95FA-09A2AF744009 } ",
                "{urn:veeam:FailoverPlan:" + ID + "}",
                "https://em.example.com:9398/api/failoverPlans/" + ID,
                "https://em.example.com:9398/api/failoverPlans/AE01E36F-32A3-4095-95FA-09A2AF744009?format=Entity",
                "HTTP://EM:9399/API/FAILOVERPLANS/" + ID + "?a=b/c",
                "/api/failoverPlans/" + ID,
                "failoverPlans/" + ID
            })
    void whatAPersonPastesIsUnderstood(String text) {
        assertThat(PlanId.parse(text)).contains(new PlanId(PlanKind.PLAN, ID));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "SQL Failover Plan",
                "ae01e36f32a3409595fa09a2af744009",
                "{" + ID,
                ID + "}",
                "{}",
                "{{" + ID + "}}",
                "${" + ID + "}",
                "https://em/api/failoverPlans/" + ID + "/undo",
                "https://em/api/failoverPlans/../" + ID,
                "https://em/api/tasks/" + ID,
                "https://em/api/failoverPlans?" + ID,
                "https://em/api/failoverPlans/",
                "https://em/api/failoverPlans/urn:veeam:FailoverPlan:" + ID,
                "https://em/" + ID,
                "/" + ID,
                ID + "0",
                "0" + ID,
                "ge01e36f-32a3-4095-95fa-09a2af744009",
                "ae01e36f–32a3–4095–95fa–09a2af744009",
                "urn:veeam:Job:" + ID,
                "urn:veeam:FailoverPlan:",
                "urn:veeam:FailoverPlan: " + ID,
                "../" + ID,
                ID + "?action=start",
                ID + "/../../tasks",
                ID + "\n" + ID
            })
    void anythingElseIsNoId(String text) {
        assertThat(PlanId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:veeam:CloudFailoverPlan:" + ID,
                " URN:VEEAM:CLOUDFAILOVERPLAN:AE01E36F-32A3-4095-95FA-09A2AF744009",
                "https://em/api/cloud/cloudFailoverPlans/" + ID + "?format=Entity"
            })
    void aTenantsPlanStaysOneInItsOneForm(String text) {
        PlanId id = PlanId.parse(text).orElseThrow();
        assertThat(id).isEqualTo(new PlanId(PlanKind.CLOUD_PLAN, ID)).hasToString("urn:veeam:CloudFailoverPlan:" + ID);
        assertThat(PlanId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:veeam:FailoverPlan:{" + ID + "}",
                "{ urn:veeam:FailoverPlan:" + ID + " }",
                "https://em/veeam/api/failoverPlans/{" + ID + "}/?format=Entity",
                "https://em/api/failoverPlans/" + ID + "#top"
            })
    void bracesMayStandInside(String text) {
        assertThat(PlanId.parse(text)).contains(new PlanId(PlanKind.PLAN, ID));
    }

    @Test
    void theListDecidesTheKindNeverTheUid() {
        assertThat(PlanId.listed(PlanKind.CLOUD_PLAN, "urn:veeam:FailoverPlan:" + ID))
                .contains(new PlanId(PlanKind.CLOUD_PLAN, ID));
        assertThat(PlanId.listed(PlanKind.PLAN, "urn:veeam:CloudFailoverPlan:" + ID))
                .contains(new PlanId(PlanKind.PLAN, ID));
        assertThat(PlanId.listed(PlanKind.PLAN, null)).isEmpty();
    }

    @Test
    void aWholeBookIsNoId() {
        assertThat(PlanId.parse(" ".repeat(3_000) + ID)).isEmpty();
    }

    @Test
    void nothingElseCanBecomePartOfAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(PlanKind.PLAN, "../" + ID));
        assertThat(new PlanId(PlanKind.PLAN, ID).value()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:veeam:FailoverPlan:" + ID, "AE01E36F-32A3-4095-95FA-09A2AF744009"})
    void norAnyOtherFormOfIt(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(PlanKind.PLAN, form));
    }
}
