package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may have a plan. */
class ClaimsTest extends OnePlan {

    @Test
    void secondBuildIsToldOfAnotherAndNotOfWhich() {
        ran("secret/job#1");
        FakeBuild second = ran("nightly#2");
        assertRefused(second, "Another build works at the same plan");
        assertThat(second.log.toString() + second.ended.explanation()).doesNotContain("secret");
        assertThat(second.ended.heldBy()).isEqualTo("secret/job#1");
        assertThat(em.posts()).isEqualTo(1);
    }

    @Test
    void twoThatReadThePlanTogether() {
        em.held = "plan";
        FakeBuild first = ran("a#1");
        FakeBuild second = ran("b#1");
        em.letGo();
        machine.pass(1_000);
        assertThat(em.posts()).isEqualTo(1);
        assertThat(first.ended).isNull();
        assertRefused(second, "Another build works at the same plan");
    }

    @Test
    void afterARestartTheFileCountsUntilItsBuildHasResumed() {
        ran("a#1");
        jenkinsIsKilled();
        assertRefused(ran("b#1"), "Another build works at the same plan");
        assertThat(em.posts()).isEqualTo(1);
    }

    @Test
    void fileOfABuildWhoseJournalIsAtItsEndDoesNotCount() {
        FakeBuild first = ran("a#1");
        Claim claim = disk.plans.values().iterator().next();
        em.finish();
        machine.pass(5_000);
        assertThat(first.ended.outcome()).isEqualTo(Outcome.SUCCEEDED);
        disk.plans.put("https://em.example.com:9398 " + FakeBuild.PLAN, claim); // as if it could not be deleted
        ran("b#1");
        assertThat(em.posts()).isEqualTo(2);
    }

    @Test
    void whoNeverHadThePlanDeletesNobodysFile() {
        ran("a#1");
        FakeBuild second = ran("b#1");
        assertThat(second.ended).isNotNull();
        assertThat(disk.plans.values())
                .extracting(claim -> claim.holder().build())
                .containsExactly("a#1");
    }

    @Test
    void whoGivesThePlanBackDeletesNobodysFile() {
        ran("a#1");
        Claim others = new Claim(new Holder("b#1", "UNDO"), List.of());
        disk.plans.replaceAll((plan, claim) -> others); // as if the disk had come back from somewhere else
        em.finish();
        machine.pass(10_000);
        assertThat(disk.plans).containsValue(others);
    }

    @Test
    void movedJobKeepsItsPlanAcrossARestart() {
        FakeBuild first = ran("folder/a#1");
        disk.building.remove("folder/a#1");
        disk.building.add("new/folder/a#1");
        first.holder = first.holder.moved("folder", "new/folder");
        claims.moved("folder", "new/folder");
        claims.moved("fold", "elsewhere");
        machine.pass(1_000);
        disk.journals.put(first.holder, first.driver.progress());
        jenkinsIsKilled();
        assertRefused(ran("b#1"), "Another build works at the same plan");
    }

    @Test
    void sameOperationTwiceInOneBuildIsRefused() {
        FakeBuild first = ran("retry#1");
        first.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        FakeBuild second = build("retry#1");
        second.holder = new Holder("retry#1", "second");
        second.begin();
        machine.pass(1_000);
        assertRefused(second, "This build has already sent the same request for this plan, and it ended ABORTED");
    }
}
