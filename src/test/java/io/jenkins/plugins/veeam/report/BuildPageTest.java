package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.User;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.situations.Site;
import java.util.concurrent.TimeUnit;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.scriptsecurity.scripts.ScriptApproval;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;

/** What the page of a build shows of its undos. */
class BuildPageTest extends BuildPages {

    @Test
    void pageThatIsOpenFollowsTheUndoByItself() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob job = Site.pipeline("live", "");
        String script = "veeamUndoFailover(" + Site.UNDO + ", dryRun: true)\n"
                + "while (System.getProperty('veeam.pageIsOpen') == null) { sleep 1 }\nveeamUndoFailover("
                + Site.UNDO + ")";
        job.setDefinition(new CpsFlowDefinition(script, false));
        ScriptApproval.get().preapproveAll();
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("CHECKED", build);

        try (JenkinsRule.WebClient browser = jenkins.createWebClient()) {
            HtmlPage page = browser.getPage(build);
            awaitText(page, "Checked, nothing started");
            assertThat(page.asNormalizedText()).doesNotContain("Running: task-1");

            System.setProperty("veeam.pageIsOpen", "yes");
            awaitText(page, "Running: task-1 Running");

            em.finishTasks();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
            awaitText(page, "Succeeded");
            awaitText(page, "Finished after");
        }
    }

    private static void awaitText(HtmlPage page, String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!page.asNormalizedText().contains(text) && System.nanoTime() < end) {
            page.getWebClient().waitForBackgroundJavaScript(500);
        }
        assertThat(page.asNormalizedText()).contains(text);
    }

    @Test
    void undosOfParallelBranchesAreToldOneByOneWithWhoStartedThem() throws Exception {
        em.plan(OTHER_PLAN, "Broken DR", "crm-db");
        em.undo(OTHER_PLAN).failsWith("Replica is locked.");
        WorkflowJob job = Site.pipeline(
                "parallel",
                "parallel a: {veeamUndoFailover(" + Site.UNDO + ")}, b: {veeamUndoFailover(planId: '" + OTHER_PLAN
                        + "', credentialsId: 'veeam-operator', propagate: false)}");
        User.getById("alice", true).setFullName("Alice Liddell");
        WorkflowRun build = jenkins.assertBuildStatusSuccess(
                job.scheduleBuild2(0, new CauseAction(new Cause.UserIdCause("alice"))));

        String page = textOf(build);

        assertThat(page)
                .contains("Undo of the failover of Payroll DR", "Succeeded", "db01", "web01")
                .contains("Undo of the failover of Broken DR", "Failed", "crm-db", "Replica is locked.")
                .contains("dr-site, logged on as CORP\\svc-jenkins")
                .contains("task-1", "Finished after", "Took");
        assertThat(page).as("Veeam's message, once").containsOnlyOnce("Replica is locked.");
        assertThat(page).as("Jenkins' own line").containsOnlyOnce("Started by");
        assertThat(html(build.getUrl() + "veeam-failover/api/json")).contains("Started by user Alice Liddell (alice)");
    }

    @Test
    void freestyleBuildTellsItsDryRunAndItsUndo() throws Exception {
        UndoFailoverBuilder dry = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        dry.setDryRun(true);
        FreeStyleProject job = Site.freestyle("freestyle", dry);
        job.getBuildersList().add(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));

        String page = textOf(jenkins.buildAndAssertSuccess(job));

        assertThat(page)
                .containsSubsequence("Dry run: undo of the failover of Payroll DR", "Checked, nothing started")
                .containsSubsequence("Undo of the failover of Payroll DR", "Succeeded");
        assertThat(page.split("db01", -1)).as("machines, once each operation").hasSize(3);
    }

    @Test
    void buildThatEndedBeforeItsUndoSaysSo() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("killed");
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        BuildOperations.attach(build);
        new Journal(build, "step-1").write(Decisions.begin(Site.order(), new Moment(1, 1, 0)));

        assertThat(textOf(build)).contains("Not followed", "Look at the plan in the Veeam console");
        assertThat(html(build.getUrl() + "veeam-failover/step-1/api/json"))
                .contains("\"running\":false", "\"outcome\":null", "\"durationMillis\":null");
    }
}
