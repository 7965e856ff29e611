package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailoverPlanTest {

    private static FailoverPlan linked(String rel) {
        return new FailoverPlan("SQL", null, null, null, new Links(List.of(new Link(rel, null, null))));
    }

    @Test
    void aPlanThatTellsNothingHasNoMachinesAndOffersNothing() {
        FailoverPlan plan = new FailoverPlan(null, null, null, null, null);
        assertThat(plan.machines()).isEmpty();
        assertThat(plan.links().link()).isEmpty();
        assertThat(Operation.values()).noneMatch(plan::offers);
    }

    @Test
    void aLinkSaysWhatItOffers() {
        assertThat(linked("Undo").offers(Operation.UNDO)).isTrue();
        assertThat(linked("start").offers(Operation.START)).isTrue();
        assertThat(linked("TEST").offers(Operation.TEST)).isTrue();
        assertThat(linked("Undo").offers(Operation.START)).isFalse();
        assertThat(linked(null).offers(Operation.UNDO)).isFalse();
    }

    @Test
    void nobodyChangesItsMachines() {
        List<String> machines = new ArrayList<>(List.of("db01"));
        FailoverPlan plan = new FailoverPlan("SQL", null, null, machines, null);
        machines.clear();
        assertThat(plan.machines()).containsExactly("db01");
    }

    @Test
    void aTasksNameTellsOperationAndKind() {
        assertThat(Operation.UNDO.taskNames(PlanKind.PLAN)).containsExactly("UndoFailoverPlan");
        assertThat(Operation.START.taskNames(PlanKind.PLAN)).containsExactly("StartFailoverPlan");
        assertThat(Operation.UNDO.taskNames(PlanKind.CLOUD_PLAN)).containsExactly("UndoCloudFailoverPlan");
        assertThat(Operation.START.taskNames(PlanKind.CLOUD_PLAN)).containsExactly("StartCloudFailoverPlan");
        assertThat(Operation.TEST.taskNames(PlanKind.CLOUD_PLAN))
                .containsExactly("TestCloudFailoverPlan", "StartCloudFailoverPlan");
    }
}
