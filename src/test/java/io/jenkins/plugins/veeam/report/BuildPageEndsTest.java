package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.situations.Site;
import java.nio.file.Files;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Ends that have a way of their own onto the pages. */
class BuildPageEndsTest extends BuildPages {

    @Test
    void badParameterIsShownLikeAnyOtherEnd() throws Exception {
        WorkflowJob job = Site.pipeline("bad", "veeamUndoFailover(planId: 'Payroll', credentialsId: 'veeam-operator')");
        Run<?, ?> build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        assertThat(textOf(build))
                .contains("Undo of the failover of Payroll", "Not started", "isn't a failover plan's id");
        assertThat(pageOf(job.getUrl())).contains("#1", "Not started", "Bars are scaled to the longest of all");

        FreeStyleProject freestyle = Site.freestyle("bad-freestyle", new UndoFailoverBuilder("", Site.CREDENTIALS));
        assertThat(textOf(jenkins.buildAndAssertStatus(Result.FAILURE, freestyle)))
                .contains("Not started", "planId: missing");
        assertThat(pageOf(freestyle.getUrl())).contains("#1", "Not started");
    }

    @Test
    void journalThatCannotBeReadIsARowThatSaysSo() throws Exception {
        FreeStyleProject job = Site.freestyle("newer", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        jenkins.buildAndAssertSuccess(job);
        FreeStyleBuild newer = jenkins.buildAndAssertSuccess(job);
        Files.writeString(
                newer.getRootDir().toPath().resolve("veeam-operation-step-1.json"), "{\"phase\":\"OF_NEXT_YEAR\"}");

        assertThat(pageOf(job.getUrl())).containsSubsequence("#2", "Unknown", "#1", "Succeeded");
        assertThat(textOf(newer)).contains("Unknown", "The record of this operation can't be read.");
    }

    @Test
    void buildThatHasThePlanIsNamedToWhoMaySeeIt() throws Exception {
        FreeStyleBuild holder = jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("holding-job"));
        FreeStyleProject job = Site.freestyle("refused", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        Moment now = new Moment(1, 1, 0);
        new Journal(build, "step-1")
                .write(Decisions.refused(
                                Decisions.begin(Site.order(), now), "Another build.", holder.getExternalizableId(), now)
                        .progress());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toEveryone()
                .grant(Item.READ)
                .everywhere()
                .to("operator")
                .grant(Item.READ)
                .onItems(job)
                .to("reader"));

        assertThat(seenBy("operator", build)).contains("Another build.", "holding-job #1");
        assertThat(seenBy("reader", build)).contains("Another build.").doesNotContain("holding-job", "The other build");
    }

    private static String seenBy(String user, Run<?, ?> build) throws Exception {
        try (JenkinsRule.WebClient browser =
                jenkins.createWebClient().withJavaScriptEnabled(false).login(user)) {
            return browser.getPage(build).asNormalizedText();
        }
    }

    private static String pageOf(String path) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.goTo(path).asNormalizedText();
        }
    }
}
