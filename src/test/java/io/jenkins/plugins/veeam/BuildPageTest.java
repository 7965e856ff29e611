package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.User;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.scriptsecurity.scripts.ScriptApproval;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the page of a build shows of its undos, and to whom. */
@WithJenkins
class BuildPageTest {

    private static final String OTHER_PLAN = "8c6ac2a1-8330-400e-9194-40310b5ca58a";

    private static JenkinsRule jenkins;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
    }

    @BeforeEach
    void site() {
        em = Site.populated(Simulator.https());
        Site.serve(em);
    }

    @AfterEach
    void close() {
        em.close();
        jenkins.jenkins.setAuthorizationStrategy(AuthorizationStrategy.UNSECURED);
    }

    @Test
    void pageThatIsOpenFollowsTheUndoByItself() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob job = Site.pipeline("live", "");
        String script = "while (System.getProperty('veeam.pageIsOpen') == null) { sleep 1 }\nveeamUndoFailover("
                + Site.UNDO + ")";
        job.setDefinition(new CpsFlowDefinition(script, false));
        ScriptApproval.get().preapproveAll();
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();

        try (JenkinsRule.WebClient browser = jenkins.createWebClient()) {
            HtmlPage page = browser.getPage(build);
            DomElement row = (DomElement)
                    page.querySelector(".veeam-undos").getParentNode().getParentNode();
            assertThat(row.hasAttribute("hidden")).as("nothing to tell yet").isTrue();

            System.setProperty("veeam.pageIsOpen", "yes");
            awaitText(page, "Running: task-1 Running");
            assertThat(row.hasAttribute("hidden")).isFalse();

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
                .contains("Started by user Alice Liddell (alice)")
                .contains("dr-site, logged on as CORP\\svc-jenkins")
                .contains("task-1", "Finished after", "Took");
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
    }

    @Test
    void textFromTheServerIsJustText() throws Exception {
        em.plan(OTHER_PLAN, "<script>alert(1)</script>\u202eDR", "<img src=x onerror=alert(1)>");
        em.undo(OTHER_PLAN).failsWith("<b>bold</b>");
        WorkflowJob job = Site.pipeline(
                "untrusted",
                "veeamUndoFailover(planId: '" + OTHER_PLAN + "', credentialsId: 'veeam-operator', propagate: false)");
        WorkflowRun build = jenkins.buildAndAssertSuccess(job);

        for (String path : List.of(build.getUrl(), job.getUrl(), build.getUrl() + "veeam-undo/undos")) {
            String html = html(path);
            assertThat(html).doesNotContain("<script>alert", "<img src=x", "<b>bold", "\u202e");
            assertThat(html).contains("&lt;script");
        }
        assertThat(html(build.getUrl() + "veeam-undo/undos"))
                .as("what a content security policy may forbid")
                .doesNotContain("<script", "<style")
                .doesNotContainPattern("<[^>]* (style|on[a-z]+)=");
    }

    @Test
    void buildAndUndoTellTheSameInTheApiAndNothingSecret() throws Exception {
        WorkflowJob job = Site.pipeline("api", "veeamUndoFailover(" + Site.UNDO + ")");
        WorkflowRun build = jenkins.buildAndAssertSuccess(job);
        Journal journal = Journal.of(build).get(0);
        String token = em.requests("POST /api/failoverPlans/*")
                .get(0)
                .header("X-RestSvcSessionId")
                .orElseThrow();
        String sealed = new ObjectMapper()
                .readTree(build.getRootDir()
                        .toPath()
                        .resolve("veeam-undo-" + journal.step() + ".json")
                        .toFile())
                .at("/logon/sealedToken")
                .asText();
        String undo = build.getUrl() + "veeam-undo/" + journal.step() + "/api/json";

        JSONObject ofBuild =
                json(build.getUrl() + "api/json?tree=actions[undos[*,changes[*]]]").getJSONArray("actions").stream()
                        .map(JSONObject.class::cast)
                        .filter(action -> action.has("undos"))
                        .findFirst()
                        .orElseThrow()
                        .getJSONArray("undos")
                        .getJSONObject(0);
        JSONObject ofUndo = json(undo + "?tree=*,changes[*]");

        ofUndo.remove("_class");
        assertThat(ofBuild.toString()).isEqualTo(ofUndo.toString());
        assertThat(json(build.getUrl() + "api/json").toString())
                .as("without asking for it")
                .contains("\"taskId\":\"task-1\"");
        assertThat(ofUndo.getString("outcome")).isEqualTo("SUCCEEDED");
        assertThat(ofUndo.getString("planName")).isEqualTo("Payroll DR");
        assertThat(ofUndo.getJSONArray("machines").toString()).isEqualTo("[\"db01\",\"web01\"]");
        assertThat(ofUndo.getJSONArray("changes").getJSONObject(0).getString("state"))
                .isEqualTo("Running");
        assertThat(ofUndo.getLong("endedAt") - ofUndo.getLong("startedAt")).isEqualTo(ofUndo.getLong("durationMillis"));
        for (String path : List.of(
                undo, build.getUrl() + "api/xml?depth=9", build.getUrl(), build.getUrl() + "veeam-undo/undos")) {
            assertThat(html(path)).doesNotContain(token, sealed, Site.PASSWORD, "sealedToken");
        }
    }

    private static JSONObject json(String path) throws Exception {
        return jenkins.getJSON(path).getJSONObject();
    }

    @Test
    void buildThatEndedBeforeItsUndoSaysSo() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("killed");
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        UndoFailover entered = new UndoFailover(Site.PLAN, Site.CREDENTIALS);
        new Journal(build, "step-1").write(Decisions.begin(entered.order(), new Moment(1, 0)));

        assertThat(textOf(build)).contains("Not followed", "Look at the plan in the Veeam console");
        assertThat(html(build.getUrl() + "veeam-undo/step-1/api/json"))
                .contains("\"running\":false", "\"outcome\":null", "\"durationMillis\":null");
    }

    @Test
    void whoMayReadTheBuildMaySeeItAndNobodyElse() throws Exception {
        FreeStyleProject job = Site.freestyle("closed", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toEveryone()
                .grant(Item.READ)
                .everywhere()
                .to("reader"));

        try (JenkinsRule.WebClient browser =
                jenkins.createWebClient().withJavaScriptEnabled(false).login("reader")) {
            assertThat(browser.getPage(build).asNormalizedText()).contains("Payroll DR");
            assertThat(browser.goTo(job.getUrl()).asNormalizedText()).contains("Payroll DR");
        }
        try (JenkinsRule.WebClient browser =
                jenkins.createWebClient().withJavaScriptEnabled(false).login("stranger")) {
            browser.assertFails(build.getUrl() + "veeam-undo/undos", 404);
            browser.assertFails(build.getUrl() + "veeam-undo/step-1/api/json", 404);
        }
    }

    @Test
    void buildWithoutAnUndoHasNothingOfUs() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("plain");
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);

        assertThat(build.getAction(BuildUndos.class)).isNull();
        assertThat(job.getAction(JobUndos.class)).isNull();
        assertThat(html(build.getUrl())).doesNotContain("veeam");
    }

    private static String textOf(Run<?, ?> build) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.getPage(build).asNormalizedText();
        }
    }

    private static String html(String path) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.goTo(path, null).getWebResponse().getContentAsString();
        }
    }
}
