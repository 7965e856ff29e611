package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.StartFailoverBuilder;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.graph.FlowGraphWalker;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A drill in one build: a start, and then an undo, however the start ended. */
@WithJenkins
class DrillTest {

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
    }

    @BeforeEach
    void enterpriseManager() {
        em = Site.populated(Simulator.https());
        Site.serve(em);
    }

    @AfterEach
    void nothingAwkwardWasSeen() {
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    private WorkflowRun ran(Result result, String script) throws Exception {
        return jenkins.buildAndAssertStatus(result, Site.pipeline("drill-" + ++jobs, script));
    }

    private void assertOneEach() {
        assertThat(em.posts().byAddress())
                .isEqualTo(Map.of(
                        "failoverPlans/" + Site.PLAN + "?action=start", 1L,
                        "failoverPlans/" + Site.PLAN + "?action=undo", 1L));
    }

    private void assertTold(Run<?, ?> build) throws Exception {
        assertOneEach();
        assertThat(em.openLogonSessions()).as("logged off").isZero();
        assertThat(JenkinsRule.getLog(build).lines().toList())
                .containsSubsequence(
                        "[Veeam] Starting the failover of plan \"Payroll DR\" (" + Site.PLAN
                                + "): 2 machines. The source machines are not powered off: where they run, both copies"
                                + " are up, unless the networks of the replicas are mapped to others.",
                        "[Veeam] SUCCEEDED: Enterprise Manager reports success for the failover of plan \"Payroll DR\""
                                + " on dr-site. It named no session to follow, and nobody looked at the machines: the"
                                + " Veeam console shows how far each of them is.",
                        "[Veeam] Undoing the failover of plan \"Payroll DR\" (" + Site.PLAN
                                + "): 2 machines. Changes on the replicas since the failover are discarded.");
    }

    @Test
    void scripted() throws Exception {
        WorkflowRun build = ran(
                Result.SUCCESS,
                "def start = veeamStartFailover(" + Site.START + ")\n"
                        + "sleep 1\n" // what was returned is saved
                        + "def undo = veeamUndoFailover(" + Site.UNDO + ")\n"
                        + "echo \"${start.operation} ${start.outcome} ${start.machines}, ${undo.operation}\"");
        assertTold(build);
        jenkins.assertLogContains("START SUCCEEDED [], UNDO", build);
        assertThat(labels(build))
                .contains(
                        "Start Veeam failover: SUCCEEDED (Payroll DR)", "Undo Veeam failover: SUCCEEDED (Payroll DR)");
    }

    private static List<String> labels(WorkflowRun build) {
        List<String> labels = new ArrayList<>();
        for (FlowNode node : new FlowGraphWalker(build.getExecution())) {
            labels.add(node.getDisplayName());
        }
        return labels;
    }

    @Test
    void declarative() throws Exception {
        assertTold(ran(
                Result.SUCCESS,
                "pipeline { agent none\n stages { stage('Start') { steps { veeamStartFailover(" + Site.START
                        + ") } } }\n post { always { veeamUndoFailover(" + Site.UNDO + ") } } }"));
    }

    @Test
    void freestyleWithTwoBuildSteps() throws Exception {
        StartFailoverBuilder start = new StartFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        start.setPlanName("Payroll DR");
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(
                Site.freestyle("drill-" + ++jobs, start, new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));
        assertTold(build);
    }

    @Test
    void toRestorePointsFromBeforeATime() throws Exception {
        WorkflowRun build = ran(
                Result.SUCCESS,
                "veeamStartFailover(" + Site.START + ", restorePointBefore: '2026-01-25T01:00:00+01:00')");
        assertThat(em.requests("POST /api/failoverPlans/*").get(0).body())
                .contains("<StartDate>2026-01-25T00:00:00Z</StartDate>");
        jenkins.assertLogContains("newest restore points from before 2026-01-25T00:00:00Z.", build);
    }

    @Test
    void startFailed() throws Exception {
        em.start().failsWith("No restore point of db01");
        WorkflowRun build = ran(Result.FAILURE, drill("veeamStartFailover(" + Site.START + ")"));
        jenkins.assertLogContains(
                "FAILED: the failover of plan \"Payroll DR\" on dr-site failed. Veeam says: No restore point", build);
        assertOneEach();
    }

    @Test
    void startEndsWithoutAResult() throws Exception {
        em.start().endsWithoutResult();
        WorkflowRun build = ran(Result.FAILURE, drill("veeamStartFailover(" + Site.START + ")"));
        jenkins.assertLogContains("UNKNOWN: the failover of plan", build);
        assertOneEach();
    }

    @Test
    void startIsLeftRunning() throws Exception {
        em.start().runsUntilToldTo();
        WorkflowRun build = ran(
                Result.ABORTED,
                drill("timeout(time: 3, unit: 'SECONDS') { veeamStartFailover(" + Site.START
                        + ", onAbort: 'LEAVE') }"));
        jenkins.assertLogContains("is left running. It goes on with the failover of plan", build);
        assertOneEach();
    }

    private static String drill(String start) {
        return "try { " + start + " } finally { veeamUndoFailover(" + Site.UNDO + ") }";
    }

    @Test
    void startIsNotSentTwice() throws Exception {
        em.start().endsWithoutResult();
        WorkflowRun build = ran(Result.FAILURE, "retry(3) { veeamStartFailover(" + Site.START + ") }");
        jenkins.assertLogContains(
                "This build has already sent the same request for this plan, and it ended UNKNOWN.", build);
        assertThat(em.posts().total()).isEqualTo(1);
    }

    /** The drill's clean-up is the undo of its own start, not of anybody's. */
    @Test
    void anotherBuildsStartIsNotUndone() throws Exception {
        em.start().runsUntilToldTo();
        WorkflowRun drill = Site.pipeline("drill-" + ++jobs, "veeamStartFailover(" + Site.START + ")")
                .scheduleBuild2(0)
                .waitForStart();
        em.awaitAnswered("GET /api/tasks/*", 1);
        WorkflowRun other = ran(Result.FAILURE, "veeamUndoFailover(" + Site.UNDO + ")");
        jenkins.assertLogContains("Another build works at the same plan", other);
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(drill));
        assertThat(em.posts().total()).isEqualTo(1);
    }
}
