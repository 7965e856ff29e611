package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.FailoverPlan.FailoverPlanInfo;
import io.jenkins.plugins.veeam.client.FailoverPlan.FailoveredVm;
import io.jenkins.plugins.veeam.client.FailoverPlan.Includes;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailoverPlanTest {

    private static FailoverPlan plan(FailoveredVm... machines) {
        return new FailoverPlan("SQL", null, null, new FailoverPlanInfo(new Includes(List.of(machines))));
    }

    private static FailoveredVm machine(String name, String displayName, Integer order) {
        return new FailoveredVm("4adee785", null, name, displayName, order);
    }

    @Test
    void machinesBearTheNamesThatPeopleKnow() {
        FailoverPlan plan = plan(machine("vm-10", "sql01", 0), machine("sql02", null, 1), machine("sql03", "", 2));
        assertThat(plan.machines()).containsExactly("sql01", "sql02", "sql03");
    }

    @Test
    void machinesWithoutANameAreLeftOut() {
        assertThat(plan(machine(null, null, 0), machine("sql02", null, 1)).machines())
                .containsExactly("sql02");
    }

    @Test
    void machinesComeInThePlansOrderWhateverTheDocuments() {
        FailoverPlan plan = plan(machine("last", null, null), machine("second", null, 10), machine("first", null, 2));
        assertThat(plan.machines()).containsExactly("first", "second", "last");
    }

    @Test
    void aPlanThatTellsNothingHasNoMachines() {
        assertThat(new FailoverPlan("SQL", null, null, null).machines()).isEmpty();
        assertThat(new FailoverPlan("SQL", null, null, new FailoverPlanInfo(null)).machines())
                .isEmpty();
        assertThat(new FailoverPlan("SQL", null, null, new FailoverPlanInfo(new Includes(null))).machines())
                .isEmpty();
    }
}
