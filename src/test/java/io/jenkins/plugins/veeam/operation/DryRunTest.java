package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.plan;
import static io.jenkins.plugins.veeam.operation.Replies.planOf;
import static io.jenkins.plugins.veeam.operation.Replies.tenantsPlan;
import static io.jenkins.plugins.veeam.operation.Situation.ID;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import org.junit.jupiter.api.Test;

/** What a dry run says: facts, and nothing that it can't know. */
class DryRunTest {

    private static Situation dryRun(FailoverPlan plan, long timeoutMinutes) {
        return begun(order(null, true, timeoutMinutes))
                .answers(LOGON)
                .answers(plan)
                .ends(Outcome.CHECKED);
    }

    private static Situation dryRun(Operation operation, PlanKind kind, FailoverPlan plan) {
        Order order = new Order(operation, Situation.SERVER, new PlanId(kind, ID), "Payroll DR", null, true, 1);
        return begun(order).answers(LOGON).answers(plan).ends(Outcome.CHECKED);
    }

    @Test
    void itListsTheMachinesOnce() {
        dryRun(plan(), 60)
                .says(
                        "Enterprise Manager shows a link Rel=\"Undo\" on this plan.",
                        "CHECKED: server, account and plan are in order for the undo of the failover of plan \"Payroll DR\" ("
                                + ID + ") on dr-site; the dry run can't tell whether the plan is failed over."
                                + " Its 2 machines: DB, web. Nothing was started.");
    }

    @Test
    void ofALongListItSaysTheFirstFew() {
        Situation situation = dryRun(planOf(10_000), 1440)
                .explains("Its 10000 machines: vm-1, vm-2, vm-3, ", "vm-10 and 9990 more. Nothing was started.");

        assertThat(situation.undo().explanation()).doesNotContain("vm-11");
        assertThat(situation.undo().machines()).hasSize(10_000);
    }

    @Test
    void itSaysWhatVeeamsPaceMeans() {
        dryRun(planOf(1_000), 60).mentions("Plan_offers", "Pace_undo", "Outcome_CHECKED");
        assertThat(dryRun(planOf(1_000), 60).move().lines().get(1))
                .hasToString("Veeam undoes five machines at a time, ten seconds apart: 1000 machines take at least"
                        + " 33 min 10 s.");
    }

    @Test
    void itWarnsWhereTheTimeIsShorter() {
        dryRun(planOf(1_000), 33).mentions("Plan_offers", "Pace_undo", "Pace_longer", "Outcome_CHECKED");
        dryRun(planOf(1_000), 34).mentions("Plan_offers", "Pace_undo", "Outcome_CHECKED");
    }

    @Test
    void whatTakesAMinuteIsNotWorthALine() {
        dryRun(planOf(35), 60).mentions("Plan_offers", "Outcome_CHECKED");
        dryRun(planOf(36), 60).mentions("Plan_offers", "Pace_undo", "Outcome_CHECKED");
    }

    @Test
    void otherOperationsHaveAnotherPace() {
        dryRun(Operation.START, PlanKind.PLAN, planOf(1_000)).mentions("Plan_offersNot", "Outcome_CHECKED");
        dryRun(Operation.TEST, PlanKind.CLOUD_PLAN, tenantsPlan()).mentions("Plan_offersNot", "Outcome_CHECKED");
        dryRun(Operation.UNDO, PlanKind.CLOUD_PLAN, planOf(1_000)).mentions("Plan_offers", "Outcome_CHECKED");
    }

    @Test
    void aPlanWithoutMachines() {
        dryRun(plan("Payroll DR"), 60).explains("It names no machines. Nothing was started.");
    }
}
