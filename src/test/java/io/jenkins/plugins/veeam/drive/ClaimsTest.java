package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import org.junit.jupiter.api.Test;

/** Who may have a plan. */
class ClaimsTest {

    private final FakeMachine machine = new FakeMachine();
    private final FakeServer em = new FakeServer();
    private final FakeDisk disk = new FakeDisk();
    private Claims claims = new Claims(disk, machine);

    private FakeBuild build(String name) {
        return new FakeBuild(name, machine, disk, claims, em);
    }

    private FakeBuild ran(String name) {
        FakeBuild build = build(name).begin();
        machine.pass(1_000);
        return build;
    }

    private void jenkinsIsKilled() {
        claims = new Claims(disk, machine);
    }

    private static void assertRefused(FakeBuild build, String why) {
        assertThat(build.ended.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(build.ended.explanation()).contains(why);
    }

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
        assertThat(ran("b#1").ended).isNotNull();
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
    void taskThatWasLeftAndStillRuns() {
        FakeBuild first = ran("a#1");
        first.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        FakeBuild second = ran("b#1");
        assertRefused(second, "task that an earlier build left for this plan, task-1, is still running");
        assertThat(second.ended.heldBy()).isEqualTo("a#1");
        assertRefused(ran("c#1"), "is still running");
        assertThat(em.posts()).isEqualTo(1);
    }

    @Test
    void taskThatWasLeftAndHasEndedMeanwhileCompletesItsBuild() {
        FakeBuild first = ran("a#1");
        first.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        em.finish();
        FakeBuild second = ran("b#1");
        assertThat(second.log.toString())
                .contains("left the task task-1 for this plan. It has ended meanwhile: SUCCEEDED");
        assertThat(disk.journals.get(first.holder).seenLater()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(em.posts()).isEqualTo(2);
        assertThat(em.asked)
                .as("the old logon session, and the new one")
                .filteredOn("log off"::equals)
                .hasSize(2);
    }

    @Test
    void taskThatCanNoLongerBeSeen() {
        FakeBuild first = ran("a#1");
        first.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        em.firstSessionIsOver = true;
        FakeBuild second = ran("b#1");
        assertThat(second.log.toString()).contains("it can no longer be seen, and nobody saw its end");
        assertThat(em.posts()).isEqualTo(2);
    }

    @Test
    void buildThatDiedWithItsJenkinsLeftItsTask() {
        ran("freestyle#1");
        jenkinsIsKilled();
        disk.building.remove("freestyle#1");
        assertRefused(ran("b#1"), "is still running");
    }

    @Test
    void undoAfterAStartInOneBuildIsTheDrillsCleanUp() {
        FakeBuild start = new FakeBuild("drill#1", Operation.START, machine, disk, claims, em).begin();
        machine.pass(1_000);
        start.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        FakeBuild undo = ran("drill#1");
        assertThat(em.posts()).isEqualTo(2);
        assertThat(undo.ended).isNull();
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
