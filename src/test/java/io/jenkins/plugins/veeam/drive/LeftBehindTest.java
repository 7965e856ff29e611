package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import org.junit.jupiter.api.Test;

/** What earlier operations left of a plan, and the next one looks at first. */
class LeftBehindTest extends OnePlan {

    @Test
    void taskThatWasLeftAndStillRuns() {
        FakeBuild first = left("a#1");
        FakeBuild second = ran("b#1");
        assertRefused(second, "task that an earlier build left for this plan, task-1, is still running");
        assertThat(second.ended.heldBy()).isEqualTo("a#1");
        assertRefused(ran("c#1"), "is still running");
        assertThat(em.posts()).isEqualTo(1);
    }

    @Test
    void taskThatWasLeftAndHasEndedMeanwhileCompletesItsBuild() {
        FakeBuild first = left("a#1");
        em.finish();
        FakeBuild second = ran("b#1");
        em.finish();
        machine.pass(5_000);
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
        FakeBuild first = left("a#1");
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
    void everyTaskThatABuildLeftIsLookedAt() {
        FakeBuild start = new FakeBuild("drill#1", Operation.START, machine, disk, claims, em).begin();
        machine.pass(1_000);
        start.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        left("drill#1");
        em.finish("task-2");
        FakeBuild next = ran("b#1");
        assertRefused(next, "task that an earlier build left for this plan, task-1, is still running");

        em.finish("task-1");
        FakeBuild last = ran("c#1");
        assertThat(last.log.toString())
                .contains("left the task task-1 for this plan. It has ended meanwhile: SUCCEEDED")
                .contains("left the task task-2 for this plan. It has ended meanwhile: SUCCEEDED");
        assertThat(em.posts()).isEqualTo(3);
        assertThat(disk.plans.values())
                .allSatisfy(claim -> assertThat(claim.left()).isEmpty());
    }

    @Test
    void buildThatIsGoneWaitsForNoLeftTask() {
        left("a#1");
        em.fails = "task";
        FakeBuild second = ran("b#1");
        int before = em.asked.size();
        second.isWaiting = false;
        machine.pass(60_000);
        assertThat(second.ended.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(em.asked.subList(before, em.asked.size())).containsExactly("log off");
        assertThat(disk.plans.values())
                .allSatisfy(claim -> assertThat(claim.left()).hasSize(1));
    }

    @Test
    void abortedBuildWaitsForNoLeftTask() {
        left("a#1");
        em.fails = "task";
        FakeBuild second = ran("b#1");
        int before = em.asked.size();
        second.driver.abort(OnAbort.STOP);
        machine.pass(60_000);
        assertThat(second.ended.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(em.asked.subList(before, em.asked.size())).containsExactly("log off");
    }

    @Test
    void jenkinsEndsWhileALeftTaskIsLookedAt() {
        left("a#1");
        em.fails = "task";
        FakeBuild second = ran("b#1");
        int before = em.asked.size();
        machine.isTerminating = true;
        machine.pass(60_000);
        assertThat(em.asked).hasSize(before);
        assertThat(disk.journals.get(second.holder).phase()).isEqualTo(Phase.READ_PLAN);

        jenkinsIsKilled();
        machine.isTerminating = false;
        em.fails = null;
        em.finish();
        FakeBuild resumed = build("b#1").resume();
        machine.pass(1_000);
        assertThat(resumed.log.toString()).contains("It has ended meanwhile: SUCCEEDED");
        assertThat(em.posts()).isEqualTo(2);
    }
}
