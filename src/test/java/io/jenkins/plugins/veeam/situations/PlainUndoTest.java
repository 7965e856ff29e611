package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The plain case in every form: what goes well, and what Veeam says has failed. */
@WithJenkins
class PlainUndoTest {

    private static final String DECLARATIVE = """
            pipeline {
                agent none
                stages {
                    stage('Undo failover') {
                        steps {
                            veeamUndoFailover(planId: 'URN:VEEAM:FAILOVERPLAN:AE01E36F-32A3-4095-95FA-09A2AF744009', credentialsId: 'veeam-operator')
                        }
                    }
                }
            }
            """;

    private static JenkinsRule jenkins;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.https());
        Site.configure(em);
    }

    @AfterEach
    void nothingAwkwardWasSeen() {
        assertThat(em.violations()).isEmpty();
        assertThat(em.openLogonSessions()).as("logged off").isZero();
        em.close();
    }

    @Test
    void scriptedPipelineSucceedsAndGetsTheResult() throws Exception {
        WorkflowJob job = Site.pipeline(
                "scripted",
                "def undo = veeamUndoFailover(" + Site.UNDO + ")\n"
                        + "echo \"${undo.outcome}|${undo.planId}|${undo.planName}|${undo.server}|${undo.taskId}|${undo.state}|${undo.message}\"\n"
                        + "assert undo.durationMillis > 0");

        WorkflowRun build = jenkins.buildAndAssertSuccess(job);

        assertThat(em.undoPosts()).isEqualTo(1);
        jenkins.assertLogContains("SUCCEEDED|" + Site.PLAN + "|Payroll DR|dr-site|task-1|Finished|Ok", build);
        assertReadsLikeTheExample(build);
    }

    @Test
    void declarativePipelineWithoutAgentSucceeds() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(Site.pipeline("declarative", DECLARATIVE));

        assertThat(em.undoPosts()).isEqualTo(1);
        assertReadsLikeTheExample(build);
    }

    @Test
    void freestyleJobSucceeds() throws Exception {
        FreeStyleProject job = Site.freestyle("freestyle", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));

        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);

        assertThat(em.undoPosts()).isEqualTo(1);
        assertReadsLikeTheExample(build);
    }

    private void assertReadsLikeTheExample(Run<?, ?> build) throws Exception {
        String log = JenkinsRule.getLog(build);
        assertThat(log.lines().filter(line -> line.startsWith("[Veeam]")).toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("[Veeam] dr-site (" + em.url() + "): logged on as " + Site.USER),
                        line -> assertThat(line)
                                .isEqualTo("[Veeam] Undoing the failover of plan \"Payroll DR\" (" + Site.PLAN
                                        + "): 2 machines. Changes on the replicas since the failover are discarded."),
                        line -> assertThat(line).isEqualTo("[Veeam] task-1 Running"),
                        line -> assertThat(line).matches("\\[Veeam] task-1 Finished after \\d+ s: success, \"Ok\""),
                        line -> assertThat(line)
                                .contains(
                                        "Enterprise Manager reports success for the undo of the failover of plan \"Payroll DR\""),
                        line -> assertThat(line).isEqualTo("[Veeam] Logged off"));
        assertThat(log).doesNotContain("\tat ").doesNotContain(Site.PASSWORD);
    }

    @Test
    void veeamReportsAFailureToAScriptedPipeline() throws Exception {
        em.undo().failsWith("Replica of db01 is locked");
        assertFails(Site.pipeline("scripted-failing", "veeamUndoFailover(" + Site.UNDO + ")"));
    }

    @Test
    void veeamReportsAFailureToADeclarativePipeline() throws Exception {
        em.undo().failsWith("Replica of db01 is locked");
        assertFails(Site.pipeline("declarative-failing", DECLARATIVE));
    }

    private void assertFails(WorkflowJob job) throws Exception {
        assertVeeamsMessage(jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    @Test
    void veeamReportsAFailureToAFreestyleJob() throws Exception {
        em.undo().failsWith("Replica of db01 is locked");
        FreeStyleProject job =
                Site.freestyle("freestyle-failing", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        assertVeeamsMessage(jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    private void assertVeeamsMessage(Run<?, ?> build) throws Exception {
        jenkins.assertLogContains(
                "ERROR: FAILED: the undo of the failover of plan \"Payroll DR\" on dr-site failed."
                        + " Veeam says: Replica of db01 is locked",
                build);
        assertThat(JenkinsRule.getLog(build).split("Replica of db01 is locked", -1))
                .as("Veeam's message, at most twice")
                .hasSizeLessThanOrEqualTo(3);
        jenkins.assertLogNotContains("\tat ", build);
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    @Test
    void failureIsReturnedWhereItMustNotPropagate() throws Exception {
        em.undo().failsWith("Replica of db01 is locked");
        WorkflowRun build = jenkins.buildAndAssertSuccess(Site.pipeline(
                "propagate",
                "def undo = veeamUndoFailover(" + Site.UNDO + ", propagate: false)\n"
                        + "echo \"${undo.outcome}: ${undo.message}\""));
        jenkins.assertLogContains("FAILED: Replica of db01 is locked", build);
    }

    @Test
    void dryRunFindsThePlanAndStartsNothing() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(
                Site.pipeline("dry", "echo veeamUndoFailover(" + Site.UNDO + ", dryRun: true).outcome"));
        jenkins.assertLogContains("Its 2 machines: db01, web01. Nothing was started.", build);
        assertThat(em.undoPosts()).isZero();
    }

    @Test
    void freestyleJobExpandsBuildVariables() throws Exception {
        UndoFailoverBuilder builder = new UndoFailoverBuilder("${PLAN}", Site.CREDENTIALS);
        builder.setPlanName("${JOB_NAME} plan");
        FreeStyleProject job = Site.freestyle("expanding", builder);
        job.addProperty(new hudson.model.ParametersDefinitionProperty(
                new hudson.model.StringParameterDefinition("PLAN", Site.PLAN)));

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.assertLogContains("is named \"Payroll DR\", not \"expanding plan\"", build);
        assertThat(em.undoPosts()).isZero();
    }
}
