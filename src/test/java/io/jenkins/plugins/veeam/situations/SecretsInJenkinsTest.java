package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The password and the tokens are looked for wherever they could have got to, while undos run and after all kinds of ends. */
@WithJenkins
class SecretsInJenkinsTest {

    private static final String HOSTILE =
            "<script>alert(1)</script>\nFinished: SUCCESS\r\u001B[8m\u202E[Veeam] \u2028lie";

    private static JenkinsRule jenkins;
    private static Simulator em;
    private static JavaLog javaLog;
    private static SecretHunt hunt;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        em = Site.populated(Simulator.https());
        Site.configure(em);
        Site.credential("wrong-password", Site.USER, SecretHunt.WRONG_PASSWORD);
        hunt = new SecretHunt(jenkins, em);
        javaLog = new JavaLog();
    }

    @AfterAll
    static void close() {
        javaLog.close();
        em.close();
    }

    private static List<String> pagesOf(String job) {
        List<String> pages = new ArrayList<>();
        for (String page : List.of(
                "",
                "configure",
                "config.xml",
                "api/json?depth=3",
                "api/xml?depth=3",
                "lastBuild/",
                "lastBuild/api/json?depth=3",
                "lastBuild/api/xml?depth=3",
                "lastBuild/console",
                "lastBuild/consoleText")) {
            pages.add("job/" + job + "/" + page);
        }
        return pages;
    }

    @Test
    void noSecretAnywhere() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob pipeline = Site.pipeline("pipeline", "veeamUndoFailover(" + Site.UNDO + ")");
        WorkflowRun running = pipeline.scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/tasks/*", 2);
        hunt.assertNoSecretOnDisk();
        assertThat(running.getRootDir().list())
                .anyMatch(name -> name.startsWith("veeam-operation-"))
                .contains("program.dat");
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(running));

        em.undo().takes(java.time.Duration.ZERO, java.time.Duration.ZERO).failsWith(HOSTILE);
        FreeStyleProject freestyle = Site.freestyle("freestyle", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        jenkins.buildAndAssertStatus(Result.FAILURE, freestyle);
        WorkflowJob refused = Site.pipeline(
                "refused", "veeamUndoFailover(planId: '" + Site.PLAN + "', credentialsId: 'wrong-password')");
        jenkins.buildAndAssertStatus(Result.FAILURE, refused);
        em.nth(2, "GET *").answersGarbage();
        em.from(3, "GET *").answersHtml(500);
        WorkflowJob broken =
                Site.pipeline("broken", "timeout(time: 10, unit: 'SECONDS') { veeamUndoFailover(" + Site.UNDO + ") }");
        jenkins.buildAndAssertStatus(Result.ABORTED, broken);
        em.calm();
        Parameters.DescriptorImpl form = jenkins.jenkins.getDescriptorByType(Parameters.DescriptorImpl.class);
        for (String credentialsId : List.of(Site.CREDENTIALS, "wrong-password")) {
            hunt.assertNoSecretIn(
                    form.doVerifyPlan(null, "UNDO", "", credentialsId, Site.PLAN, "", "", "1440")
                            .renderHtml(),
                    "Check plan");
            hunt.assertNoSecretIn(
                    form.doFillPlanItems(null, "UNDO", "", credentialsId, Site.PLAN)
                            .toString(),
                    "the plan picker");
        }
        javaLog.quiet();

        hunt.assertNoSecretOnDisk();
        for (String job : List.of("pipeline", "freestyle", "refused", "broken")) {
            hunt.assertNoSecretOnPages(pagesOf(job));
        }
        hunt.assertNoSecretOnPages(List.of(
                "job/pipeline/lastBuild/flowGraphTable/",
                "job/pipeline/lastBuild/execution/node/3/",
                "job/pipeline/pipeline-syntax/",
                "manage/configure",
                "manage/credentials/",
                "manage/credentials/store/system/domain/_/",
                "threadDump",
                "api/json?depth=4"));
        assertThat(javaLog.heard()).hasSizeGreaterThan(100);
        javaLog.heard().forEach(line -> hunt.assertNoSecretIn(line, "the Java log: " + line.length() + " characters"));
        assertThat(hunt.secrets()).hasSizeGreaterThan(8);
    }

    /** A server's words are text: they end no line, begin none, hide nothing and are no HTML. */
    @Test
    void whatTheServerSaysStaysOnItsLine() throws Exception {
        em.calm().undo().takes(java.time.Duration.ZERO, java.time.Duration.ZERO).failsWith(HOSTILE);
        em.plan("0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11", HOSTILE, HOSTILE);
        WorkflowJob job = Site.pipeline("hostile", """
                veeamUndoFailover(dryRun: true, planId: '0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11', credentialsId: 'veeam-operator')
                veeamUndoFailover(planId: '0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11', credentialsId: 'veeam-operator')""");

        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        String log = JenkinsRule.getLog(build);
        assertThat(log.lines()).filteredOn("Finished: SUCCESS"::equals).isEmpty();
        assertThat(log).contains("Finished: FAILURE").doesNotContain("\u001B", "\u202E", "\u2028", "\tat ");
        assertThat(log.lines().filter(line -> line.contains("lie"))).allMatch(line -> line.contains("<script>"));
        for (String page : pagesOf("hostile")) {
            if (!page.contains("/api/") && !page.endsWith("Text") && !page.endsWith(".xml")) {
                String html = jenkins.createWebClient()
                        .withJavaScriptEnabled(false)
                        .getPage(new WebRequest(new URL(jenkins.getURL(), page), HttpMethod.GET))
                        .getWebResponse()
                        .getContentAsString();
                assertThat(html).as(page).doesNotContain("<script>alert(1)");
            }
        }
    }
}
