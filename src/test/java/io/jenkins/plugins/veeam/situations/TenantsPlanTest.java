package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.TestFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.Map;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A tenant's cloud failover plan: undone, started, tested; and what becomes of each machine. */
@WithJenkins
class TenantsPlanTest {

    private static final String REASON = "The machine doesn't answer a ping.";

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;
    /** Logon sessions that are left to expire. */
    private int left;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
    }

    @BeforeEach
    void enterpriseManager() {
        em = Site.withTenant(Site.populated(Simulator.https()));
        Site.serve(em);
    }

    @AfterEach
    void nothingAwkwardWasSeen() {
        assertThat(em.violations()).isEmpty();
        assertThat(em.openLogonSessions()).as("not logged off").isEqualTo(left);
        em.close();
    }

    private WorkflowRun ran(Result result, String script) throws Exception {
        return jenkins.buildAndAssertStatus(result, Site.pipeline("tenant-" + ++jobs, script));
    }

    @Test
    void isStartedUndoneAndTested() throws Exception {
        WorkflowRun build = ran(
                Result.SUCCESS,
                "def ends = [veeamStartFailover(" + Site.TEST + ", planName: 'ABC DR'), veeamUndoFailover(" + Site.TEST
                        + "), veeamTestFailover(" + Site.TEST + ")]\n"
                        + "echo ends.collect { \"${it.operation} ${it.outcome} ${it.machines.size()}\" }.join('; ')\n"
                        + "echo ends[2].planId + ': ' + ends[2].machines*.result");

        String address = "cloud/cloudFailoverPlans/" + Site.CLOUD_PLAN + "?action=";
        assertThat(em.posts().byAddress())
                .isEqualTo(Map.of(address + "start", 1L, address + "undo", 1L, address + "test", 1L));
        jenkins.assertLogContains("START SUCCEEDED 2; UNDO SUCCEEDED 0; TEST SUCCEEDED 2", build);
        jenkins.assertLogContains(Site.CLOUD_UID + ": [Success, Success]", build);
        assertThat(JenkinsRule.getLog(build))
                .contains(
                        "Starting the failover of cloud plan \"ABC DR\" of tenant \"ABC Company\"",
                        "Undoing the failover of cloud plan \"ABC DR\" of tenant \"ABC Company\"",
                        "Testing cloud plan \"ABC DR\" of tenant \"ABC Company\" (" + Site.CLOUD_UID
                                + "): 2 machines. Production stays where it is.",
                        "Sessions followed to their ends: 1; the worst result was Success.");
    }

    @Test
    void machineThatFailsItsTestIsNamedEverywhere() throws Exception {
        em.test().machineFails("srv40", REASON);
        WorkflowRun build = ran(
                Result.SUCCESS,
                "def test = veeamTestFailover(" + Site.TEST + ", propagate: false)\n"
                        + "sleep 1\n" // what was returned is saved
                        + "echo \"${test.operation} ${test.outcome}\"\n"
                        + "echo test.machines.findAll { it.result == 'Failed' }"
                        + ".collect { it.name + ', ' + it.state + ': ' + it.message }.join('; ')");

        jenkins.assertLogContains("[Veeam] srv40: Failed, \"" + REASON + "\"", build);
        jenkins.assertLogContains("TEST FAILED", build);
        jenkins.assertLogContains("srv40, Stopped: " + REASON, build);
        jenkins.assertLogNotContains("[Veeam] srv38", build);
        assertThat(page(build))
                .contains("Test of cloud failover plan ABC DR", "Machines (2)", "srv38 Success Stopped")
                .contains("srv40 Failed Stopped: " + REASON, "Machines that failed: srv40.");
        assertMachines(build);
    }

    private static String page(Run<?, ?> build) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.getPage(build).asNormalizedText();
        }
    }

    private static void assertMachines(Run<?, ?> build) throws Exception {
        JSONObject operation = jenkins.getJSON(build.getUrl() + "veeam-failover/api/json")
                .getJSONObject()
                .getJSONArray("operations")
                .getJSONObject(0);
        assertThat(operation.getString("operation")).isEqualTo("TEST");
        JSONArray machines = operation.getJSONArray("machineReports");
        assertThat(machines.size()).isEqualTo(2);
        JSONObject failed = machines.getJSONObject(1);
        assertThat(failed.getString("name")).isEqualTo("srv40");
        assertThat(failed.getString("state")).isEqualTo("Stopped");
        assertThat(failed.getString("result")).isEqualTo("Failed");
        assertThat(failed.getString("message")).isEqualTo(REASON);
    }

    @Test
    void machineThatFailsItsTestFailsAFreestyleBuild() throws Exception {
        em.test().machineFails("srv40", REASON);
        FreeStyleBuild build = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Site.freestyle("tenant-" + ++jobs, new TestFailoverBuilder(Site.CLOUD_UID, Site.CREDENTIALS)));
        jenkins.assertLogContains(
                "ERROR: FAILED: the test of cloud plan \"ABC DR\" of tenant \"ABC Company\" on dr-site failed.", build);
        jenkins.assertLogContains("[Veeam] srv40: Failed, \"" + REASON + "\"", build);
        assertMachines(build);
    }

    @Test
    void testWhoseSessionMayNotBeReadIsNoSuccess() throws Exception {
        em.test().isUnreadable(403);
        WorkflowRun build = ran(Result.FAILURE, "veeamTestFailover(" + Site.TEST + ")");
        jenkins.assertLogContains("UNKNOWN: the test of cloud plan", build);
        left = 1;
    }

    /** It has no Cloud Connect, or the account sees no tenants. */
    @Test
    void planIsOfTheOtherKind() throws Exception {
        WorkflowRun start = ran(
                Result.FAILURE,
                "veeamStartFailover(planId: '" + Site.CLOUD_PLAN + "', planName: 'ABC DR', credentialsId: '"
                        + Site.CREDENTIALS + "')");
        jenkins.assertLogContains("of the other kind: enter planId as " + Site.CLOUD_UID, start);
        WorkflowRun test =
                ran(Result.FAILURE, "veeamTestFailover(" + Site.TEST.replace(Site.CLOUD_PLAN, Site.PLAN) + ")");
        jenkins.assertLogContains("and Veeam can test only those plans.", test);
        assertThat(em.posts().total()).isZero();
    }
}
