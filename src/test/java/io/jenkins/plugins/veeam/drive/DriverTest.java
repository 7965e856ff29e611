package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import org.junit.jupiter.api.Test;

/** One operation, in a world in which each thing can be held. */
class DriverTest {

    private final FakeMachine machine = new FakeMachine();
    private final FakeServer em = new FakeServer();
    private final FakeDisk disk = new FakeDisk();
    private Claims claims = new Claims(disk, machine);
    private final FakeBuild build = build();

    private FakeBuild build() {
        return new FakeBuild("nightly#1", machine, disk, claims, em);
    }

    private void assertEnded(Outcome outcome) {
        assertThat(build.toldItsEnd).as("the build is told once").isEqualTo(1);
        assertThat(build.ended.outcome()).isEqualTo(outcome);
        assertThat(machine.timersSet()).as("no alarm is left").isZero();
    }

    @Test
    void undoIsSentOnceAndFollowedToItsEnd() {
        build.begin();
        machine.pass(5_000);
        em.finish();
        machine.pass(5_000);
        assertEnded(Outcome.SUCCEEDED);
        assertThat(em.posts()).isEqualTo(1);
        assertThat(em.asked).startsWith("log on", "plan", "POST", "task").endsWith("log off");
        assertThat(build.log).last().isEqualTo("Logged off");
        assertThat(disk.plans).isEmpty();
    }

    @Test
    void abortThatCameBeforeTheBeginning() {
        build.driver.abort(OnAbort.STOP);
        build.begin();
        machine.pass(1_000);
        assertEnded(Outcome.ABORTED);
        assertThat(em.asked).isEmpty();
        assertThat(build.log).singleElement().asString().contains("ABORTED", "Nothing was started.");
    }

    @Test
    void buildIsGoneBeforeTheRequest() {
        em.held = "plan";
        build.begin();
        build.isWaiting = false;
        em.letGo();
        machine.settle();
        machine.pass(1_000);
        assertEnded(Outcome.ABORTED);
        assertThat(em.posts()).isZero();
        assertThat(disk.plans).as("nobody has the plan").isEmpty();
    }

    @Test
    void buildIsGoneAfterTheRequestAndTheTaskIsLeft() {
        build.begin();
        machine.pass(5_000);
        build.isWaiting = false;
        machine.pass(5_000);
        assertEnded(Outcome.ABORTED);
        assertThat(disk.journals.get(build.holder).mayHaveLeftATask()).isTrue();
        assertThat(em.asked).doesNotContain("delete", "log off");
    }

    @Test
    void logThatHangsHoldsUpNothing() {
        machine.logHangs = true;
        build.begin();
        machine.pass(5_000);
        build.driver.abort(OnAbort.STOP);
        machine.pass(20_000);
        assertEnded(Outcome.ABORTED);
        assertThat(em.asked).contains("POST", "task", "delete");
        assertThat(build.log).isEmpty();
    }

    @Test
    void diskThatHangsLetsNothingBeSentAndTheBuildEnds() {
        em.held = "plan";
        build.begin();
        machine.diskHangs = true;
        em.letGo();
        machine.settle();
        machine.pass(10_000);
        build.driver.abort(OnAbort.STOP);
        machine.pass(1_000);
        machine.diskHangs = false; // for the word to the build
        machine.pass(120_000);
        assertThat(em.posts()).isZero();
        assertThat(build.driver.progress().outcome()).isEqualTo(Outcome.ABORTED);
    }

    @Test
    void aFullDiskLetsNothingBeSent() {
        em.held = "plan";
        build.begin();
        disk.isFull = true;
        em.letGo();
        machine.settle();
        machine.pass(1_000);
        assertEnded(Outcome.NOT_STARTED);
        assertThat(em.posts()).isZero();
    }

    @Test
    void serverThatNeverAnswersAnAbortedBuildIsGivenUpIn20Seconds() {
        em.held = "POST";
        build.begin();
        build.driver.abort(OnAbort.STOP);
        machine.pass(19_000);
        assertThat(build.ended).isNull();
        machine.pass(1_000);
        assertEnded(Outcome.ABORTED);
    }

    @Test
    void jenkinsEndsBeforeTheRequestAndThePlanIsReadAgainAfterwards() {
        em.held = "plan";
        build.begin();
        machine.isTerminating = true;
        em.letGo();
        machine.settle();
        machine.pass(1_000);
        assertThat(em.posts()).isZero();
        assertThat(disk.journals.get(build.holder).phase()).isEqualTo(Phase.READ_PLAN);

        machine.isTerminating = false;
        claims = new Claims(disk, machine);
        build().resume();
        machine.pass(1_000);
        assertThat(em.posts()).isEqualTo(1);
    }

    @Test
    void bugIsToldToTheBuildAndNotWhileJenkinsEnds() {
        em.answersNothing = true;
        build.begin();
        machine.pass(1_000);
        assertThat(build.bug).isNotNull();
        assertThat(build.ended).isNull();
        assertThat(machine.timersSet()).isZero();

        machine.isTerminating = true;
        FakeBuild other = new FakeBuild("other#1", machine, disk, new Claims(new FakeDisk(), machine), em);
        other.driver.begin();
        machine.isTerminating = false;
        em.held = "POST";
        machine.pass(1_000);
        machine.isTerminating = true;
        em.letGo();
        machine.settle();
        machine.pass(1_000);
        assertThat(other.bug).isNull();
    }

    @Test
    void statusSaysWhatIsWaitedForSinceWhenAndUntilWhen() {
        em.held = "task";
        build.begin();
        machine.pass(60_000);
        assertThat(build.driver.status())
                .contains(
                        "plan \"Payroll DR\" on dr-site: task-1 Running",
                        "since 1 min 0 s",
                        "waiting for an answer since 1970");
        em.letGo();
        machine.settle();
        assertThat(build.driver.status()).contains("next look at 1970-01-01T00:17:4");
    }
}
