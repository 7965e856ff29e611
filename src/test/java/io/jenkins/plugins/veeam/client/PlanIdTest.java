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
                " \t" + ID + "\r\n"
            })
    void anIdAndItsUidAreTheSameInAnyCase(String text) {
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
