package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import io.jenkins.plugins.veeam.StartFailoverBuilder;
import io.jenkins.plugins.veeam.TestFailoverBuilder;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;

/** Starts and tests that must not begin: nothing is sent, and the sentence says what to do. */
class RefusedStartTest extends ConfiguredSite {

    private static int jobs;
    private int requestsBefore;
    private int postsBefore;

    @BeforeEach
    void count() {
        requestsBefore = em.requests().size();
        postsBefore = em.posts().total();
    }

    @AfterEach
    void nothingIsStarted() {
        assertThat(em.posts().total()).isEqualTo(postsBefore);
        assertThat(em.violations()).isEmpty();
    }

    private static void assertRefused(String script, String message) throws Exception {
        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, Site.pipeline("refused-" + ++jobs, script));
        assertThat(JenkinsRule.getLog(build).lines().filter(line -> line.contains("NOT_STARTED")))
                .anySatisfy(line -> assertThat(line).contains(message));
        jenkins.assertLogNotContains("\tat ", build);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNDO | planName: missing. A start brings replicas up beside machines that may still run",
                "UNDO, planName: ' ' | planName: missing.",
                "START, restorePointBefore: '2999-01-01T00:00:00Z' | restorePointBefore: 2999-01-01T00:00:00Z is in the future.",
                "START, restorePointBefore: 'yesterday' | restorePointBefore: \"yesterday\" isn't a time. Enter it with its offset",
                "START, restorePointBefore: '2026-01-25T01:00:00' | isn't a time.",
                "START, restorePointBefore: '2026-01-25' | isn't a time.",
                "START, restorePointBefore: '2026-02-30T01:00:00Z' | isn't a time.",
                "START, restorePointBefore: '1764032400' | isn't a time.",
                "START, restorePointBefore: '0026-01-25T01:00:00Z' | isn't a time."
            })
    void startIsRefusedUnasked(String parameters, String message) throws Exception {
        String given = parameters.replace("UNDO", Site.UNDO).replace("START", Site.START);
        assertRefused("veeamStartFailover(" + given + ")", message);
        assertThat(em.requests()).as("nothing is sent").hasSize(requestsBefore);
    }

    @Test
    void startNamesAnotherPlan() throws Exception {
        assertRefused(
                "veeamStartFailover(" + Site.UNDO + ", planName: 'Payroll')",
                "Plan " + Site.PLAN + " is named \"Payroll DR\", not \"Payroll\". Correct planId or planName.");
        assertThat(em.openLogonSessions()).isZero();
    }

    @Test
    void anotherBuildUndoesThePlan() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun undo = Site.pipeline("refused-" + ++jobs, "veeamUndoFailover(" + Site.UNDO + ")")
                .scheduleBuild2(0)
                .waitForStart();
        jenkins.waitForMessage("task-1 Running", undo);
        assertRefused("veeamStartFailover(" + Site.START + ")", "Another build works at the same plan");
        em.finishTasks().undo().isUsual();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(undo));
        postsBefore++; // the undo's
    }

    @Test
    void planCantBeTested() throws Exception {
        assertRefused(
                "veeamTestFailover(" + Site.UNDO + ")",
                "planId: " + Site.PLAN + " isn't a cloud failover plan's id, and Veeam can test only those plans."
                        + " Enter it as urn:veeam:CloudFailoverPlan:<id>.");
        assertThat(em.requests()).as("nothing is sent").hasSize(requestsBefore);
    }

    @Test
    void freestyleJobs() throws Exception {
        StartFailoverBuilder start = new StartFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        jenkins.assertLogContains(
                "ERROR: NOT_STARTED: the failover of plan \"" + Site.PLAN
                        + "\" on dr-site was not started. planName: missing.",
                jenkins.buildAndAssertStatus(Result.FAILURE, Site.freestyle("refused-" + ++jobs, start)));
        jenkins.assertLogContains(
                "planId: " + Site.PLAN + " isn't a cloud failover plan's id",
                jenkins.buildAndAssertStatus(
                        Result.FAILURE,
                        Site.freestyle("refused-" + ++jobs, new TestFailoverBuilder(Site.PLAN, Site.CREDENTIALS))));
        assertThat(em.requests()).as("nothing is sent").hasSize(requestsBefore);
    }

    @Test
    void freestyleJobExpandsTheTime() throws Exception {
        StartFailoverBuilder start = new StartFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        start.setPlanName("${NAME} DR");
        start.setRestorePointBefore("${YEAR}-01-25T01:00:00Z");
        var job = Site.freestyle("refused-" + ++jobs, start);
        job.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("NAME", "Payroll"), new StringParameterDefinition("YEAR", "2999")));
        jenkins.assertLogContains(
                "restorePointBefore: 2999-01-25T01:00:00Z is in the future.",
                jenkins.buildAndAssertStatus(Result.FAILURE, job));
        assertThat(em.requests()).as("nothing is sent").hasSize(requestsBefore);
    }
}
