package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.User;
import io.jenkins.plugins.veeam.form.Browser;
import io.jenkins.plugins.veeam.situations.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jenkins.model.experimentalflags.UserExperimentalFlagsProperty;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pages in a real browser: what changes while somebody looks, and Jenkins' new build and job pages. */
class PagesInBrowserTest extends BuildPages {

    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path profile) throws Exception {
        User.getById("newcomer", true)
                .addProperty(new UserExperimentalFlagsProperty(
                        Map.of("new-build-page.flag", "true", "new-job-page.flag", "true")));
        browser = Browser.open(profile);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void see(String user, String path) throws Exception {
        browser.driver().manage().deleteAllCookies();
        browser.logIn(jenkins.getURL().toString(), user);
        browser.driver().get(jenkins.getURL() + path);
    }

    private static String text(String css) {
        List<WebElement> found = browser.driver().findElements(By.cssSelector(css));
        return String.join("\n", found.stream().map(WebElement::getText).toList());
    }

    private static void awaitText(String css, String text) {
        browser.until(css + " says " + text, () -> text(css).contains(text));
    }

    private WorkflowRun running(WorkflowJob job) throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("task-1 Running", build);
        return build;
    }

    private void end(Run<?, ?> build) throws Exception {
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
    }

    @Test
    void historyOfAnOpenJobPageFollowsByItself() throws Exception {
        WorkflowJob job = Site.pipeline("watched", "veeamUndoFailover(" + Site.UNDO + ")");
        jenkins.buildAndAssertSuccess(job);
        see("reader", job.getUrl());
        browser.driver().executeScript("window.sameDocument = true");
        assertThat(text(".veeam-history")).contains("#1", "Succeeded").doesNotContain("#2");

        WorkflowRun build = running(job);
        awaitText(".veeam-history", "#2");
        awaitText(".veeam-history", "Running");
        end(build);
        browser.until("no row runs", () -> !text(".veeam-history").contains("Running"));
        assertThat(text(".veeam-history")).contains("#2", "#1");
        assertThat(browser.driver().executeScript("return window.sameDocument"))
                .as("the page was not loaded again")
                .isEqualTo(true);
    }

    @Test
    void pageGoesOnAfterALookThatMissed() throws Exception {
        WorkflowJob job = Site.pipeline("missed", "veeamUndoFailover(" + Site.UNDO + ")");
        WorkflowRun build = running(job);
        see("reader", build.getUrl());
        browser.driver()
                .executeScript("const real = window.fetch; window.missed = 0; window.fetch = (...args) =>"
                        + " window.missed++ === 0 ? Promise.reject(new Error('away')) : real(...args)");
        browser.until("a look missed", () -> ((Long) browser.driver().executeScript("return window.missed")) > 0);
        end(build);
        awaitText(".veeam-operation__status", "Succeeded");
    }

    @Test
    void newBuildPageHasACardAndATabAndTellsNothingTwice() throws Exception {
        WorkflowJob job = Site.pipeline("new-build", "veeamUndoFailover(" + Site.UNDO + ")");
        end(running(job));
        em.undo().failsWith("Replica is locked.");
        WorkflowRun build = running(job);
        see("newcomer", build.getUrl());

        assertThat(cardsWith("Undo of the failover of Payroll DR")).containsExactly("Veeam failover");
        assertThat(text(".veeam-operation__estimate")).containsPattern("Estimate: .* the last success");
        em.finishTasks();
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        awaitText(".veeam-operation", "Failed");
        awaitText(".veeam-operation", "Veeam says: Replica is locked.");
        browser.driver().navigate().refresh();
        assertThat(text(".veeam-operation")).as("the reason, once").containsOnlyOnce("Replica is locked.");
        assertThat(cardsWith("Replica is locked.")).doesNotContain("Legacy").contains("Veeam failover");

        browser.click(".jenkins-card__title-link[href$='veeam-failover']");
        awaitText(".veeam-operation__facts", "Finished after");
        assertThat(text(".veeam-operation")).contains("Failed", "Replica is locked.", "dr-site", "db01", "task-1");
        assertThat(text(".app-build-tabs")).contains("Veeam failover");
    }

    @Test
    void cardShowsOnTopWhatBeganLastAlsoWhileSomebodyLooks() throws Exception {
        em.plan(OTHER_PLAN, "Broken DR", "crm-db");
        em.undo(OTHER_PLAN).runsUntilToldTo();
        WorkflowRun build = running(Site.pipeline(
                "two",
                "veeamUndoFailover(" + Site.UNDO + ")\nveeamUndoFailover(planId: '" + OTHER_PLAN
                        + "', credentialsId: 'veeam-operator')"));
        see("newcomer", build.getUrl());
        awaitText(".veeam-operation:first-child", "Undo of the failover of Payroll DR");
        em.finishTasks();
        awaitText(".veeam-operation:first-child", "Undo of the failover of Broken DR");
        awaitText(".veeam-operation:last-child", "Succeeded");
        end(build);
    }

    @Test
    void noWordOfAHistoryIsBrokenOnAPhone() throws Exception {
        WorkflowJob job = Site.pipeline("phone", "veeamUndoFailover(" + Site.UNDO + ")");
        jenkins.buildAndAssertSuccess(job);
        see("reader", job.getUrl());
        browser.phone(true);
        try {
            browser.driver().navigate().refresh();
            awaitText(".veeam-history__outcome", "Succeeded");
            assertThat(browser.driver()
                            .executeScript("const word = document.createRange();"
                                    + "const cell = document.querySelector('.veeam-history__outcome').lastChild;"
                                    + "word.setStart(cell, cell.data.indexOf('Succeeded'));"
                                    + "word.setEnd(cell, cell.data.indexOf('Succeeded') + 9);"
                                    + "return word.getClientRects().length"))
                    .as("lines that the word takes")
                    .isEqualTo(1L);
        } finally {
            browser.phone(false);
        }
    }

    @Test
    void newJobPageHasItsHistoryInATab() throws Exception {
        WorkflowJob job = Site.pipeline("new-job", "veeamUndoFailover(" + Site.UNDO + ")");
        jenkins.buildAndAssertSuccess(job);
        see("newcomer", job.getUrl());
        assertThat(cardsWith("Veeam failover history")).isEmpty();

        browser.click(".app-build-tabs a[href$='veeam-failover']");
        awaitText(".veeam-history", "#1");
        assertThat(text(".veeam-history")).contains("Veeam failover history", "Succeeded");

        Job<?, ?> plain = jenkins.createFreeStyleProject("plain-job");
        browser.driver().get(jenkins.getURL() + plain.getUrl());
        assertThat(text("body")).contains("plain-job").doesNotContain("Veeam");
    }

    /** The titles of the cards in which a text stands. */
    private static List<String> cardsWith(String text) {
        return browser.driver().findElements(By.className("jenkins-card")).stream()
                .filter(card -> card.getText().contains(text))
                .map(card ->
                        card.findElement(By.className("jenkins-card__title")).getText())
                .map(String::trim)
                .toList();
    }
}
