package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.PlanFile;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.File;
import java.nio.file.Files;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** One undo per plan and server at a time, and in one build never a second one after an end that isn't known. */
@WithJenkins
class OneUndoTest {

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.http());
        Site.configure(em);
    }

    @AfterEach
    void nobodyHoldsAPlan() throws Exception {
        for (String plan : PlanFile.plans()) {
            assertThat(new PlanFile(plan).read().orElseThrow().holder()).isNull();
        }
        em.close();
    }

    private WorkflowRun start(String script) throws Exception {
        return Site.pipeline("one-" + ++jobs, script).scheduleBuild2(0).waitForStart();
    }

    @Test
    void secondBuildIsToldOfAnotherAndNotOfWhich() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun first = start("veeamUndoFailover(" + Site.UNDO + ")");
        em.awaitRequest("GET /api/tasks/*", 1);

        WorkflowRun second = jenkins.assertBuildStatus(
                Result.FAILURE, jenkins.waitForCompletion(start("veeamUndoFailover(" + Site.UNDO + ")")));
        FreeStyleBuild third = jenkins.buildAndAssertStatus(
                Result.FAILURE, Site.freestyle("one-" + ++jobs, new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));

        jenkins.assertLogContains("NOT_STARTED", second);
        jenkins.assertLogContains("Another build works at the same plan", second);
        jenkins.assertLogContains("Another build works at the same plan", third);
        jenkins.assertLogNotContains(first.getParent().getName(), second);
        assertThat(Journal.of(second).get(0).read().heldBy())
                .as("for the page, which asks who looks")
                .isEqualTo(first.getExternalizableId());
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(first));
        assertThat(em.undoPosts()).isEqualTo(1);
        em.undo().isUsual();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(start("veeamUndoFailover(" + Site.UNDO + ")")));
        assertThat(em.undoPosts()).as("released").isEqualTo(2);
    }

    @Test
    void whoCantLogOnKeepsNobodyFromAPlan() throws Exception {
        Site.credential("wrong", Site.USER, "wrong");
        em.next("POST /api/sessionMngr/*").isHeld();
        WorkflowRun attacker =
                start("veeamUndoFailover(planId: '" + Site.PLAN + "', credentialsId: 'wrong', propagate: false)");
        em.awaitRequest("POST /api/sessionMngr/*", 1);
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(start("veeamUndoFailover(" + Site.UNDO + ")")));
        em.letGo();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(attacker));
        jenkins.assertLogContains("NOT_STARTED", attacker);
    }

    @Test
    void parallelBranchesDoNotUndoTheSamePlan() throws Exception {
        em.undo().takes(java.time.Duration.ofSeconds(3), java.time.Duration.ZERO);
        WorkflowRun build = jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(start("def r = [:]\n"
                + "parallel(a: { r.a = veeamUndoFailover(" + Site.UNDO + ", propagate: false).outcome },"
                + " b: { r.b = veeamUndoFailover(" + Site.UNDO + ", propagate: false).outcome })\n"
                + "echo 'ends: ' + [r.a, r.b].sort()")));
        jenkins.assertLogContains("ends: [NOT_STARTED, SUCCEEDED]", build);
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    @Test
    void dryRunNeedsNoTurn() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun first = start("veeamUndoFailover(" + Site.UNDO + ")");
        em.awaitRequest("GET /api/tasks/*", 1);
        jenkins.assertBuildStatusSuccess(
                jenkins.waitForCompletion(start("veeamUndoFailover(" + Site.UNDO + ", dryRun: true)")));
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(first));
    }

    @Test
    void retryNeverUndoesTwice() throws Exception {
        em.undo().endsWithoutResult();
        WorkflowRun build = jenkins.assertBuildStatus(
                Result.FAILURE, jenkins.waitForCompletion(start("retry(3) { veeamUndoFailover(" + Site.UNDO + ") }")));
        jenkins.assertLogContains(
                "This build has already sent the same request for this plan, and it ended UNKNOWN. Look at the plan",
                build);
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    @Test
    void retryMayUndoAgainWhatVeeamSaysHasFailed() throws Exception {
        em.undo().failsWith("Locked");
        WorkflowRun build = start("retry(2) { veeamUndoFailover(" + Site.UNDO + ") }");
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        assertThat(em.undoPosts()).isEqualTo(2);
    }

    @Test
    void journalThatCantBeWrittenStopsTheUndoBeforeItIsSent() throws Exception {
        em.every("GET /api/failoverPlans/*").isHeld();
        WorkflowRun build = start("veeamUndoFailover(" + Site.UNDO + ", propagate: false)");
        em.awaitRequest("GET /api/failoverPlans/*", 1);
        // A directory in the place of the file that is written first: even root can't write that.
        for (File file : build.getRootDir().listFiles((dir, name) -> name.startsWith("veeam-operation-"))) {
            Files.createDirectories(new File(file.getPath() + ".new").toPath());
        }
        em.calm();
        jenkins.waitForCompletion(build);
        jenkins.assertLogContains("Jenkins could not write to its disk", build);
        assertThat(em.undoPosts()).isZero();
    }
}
