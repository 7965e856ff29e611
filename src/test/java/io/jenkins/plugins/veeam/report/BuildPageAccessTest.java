package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.situations.Site;
import java.util.List;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** What the pages and the API of a build tell of its undos, and to whom: nothing secret, and nothing but text. */
class BuildPageAccessTest extends BuildPages {

    @Test
    void textFromTheServerIsJustText() throws Exception {
        em.plan(OTHER_PLAN, "<script>alert(1)</script>\u202eDR", "<img src=x onerror=alert(1)>");
        em.undo(OTHER_PLAN).failsWith("<b>bold</b>");
        WorkflowJob job = Site.pipeline(
                "untrusted",
                "veeamUndoFailover(planId: '" + OTHER_PLAN + "', credentialsId: 'veeam-operator', propagate: false)");
        WorkflowRun build = jenkins.buildAndAssertSuccess(job);

        for (String path : List.of(build.getUrl(), job.getUrl(), build.getUrl() + "veeam-failover/operations")) {
            String html = html(path);
            assertThat(html).doesNotContain("<script>alert", "<img src=x", "<b>bold", "\u202e");
            assertThat(html).contains("&lt;script");
        }
        assertThat(html(build.getUrl() + "veeam-failover/operations"))
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
                        .resolve("veeam-operation-" + journal.step() + ".json")
                        .toFile())
                .at("/logon/sealedToken")
                .asText();
        String undo = build.getUrl() + "veeam-failover/" + journal.step() + "/api/json";

        JSONObject ofBuild =
                json(build.getUrl() + "api/json?tree=actions[operations[*,changes[*]]]")
                        .getJSONArray("actions")
                        .stream()
                        .map(JSONObject.class::cast)
                        .filter(action -> action.has("operations"))
                        .findFirst()
                        .orElseThrow()
                        .getJSONArray("operations")
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
        assertThat(ofUndo.getLong("endedAt") - ofUndo.getLong("startedAt"))
                .as("by the wall clock; the duration is by another")
                .isCloseTo(ofUndo.getLong("durationMillis"), within(1000L));
        for (String path : List.of(
                undo,
                build.getUrl() + "api/xml?depth=9",
                build.getUrl(),
                build.getUrl() + "veeam-failover/operations")) {
            assertThat(html(path)).doesNotContain(token, sealed, Site.PASSWORD, "sealedToken");
        }
    }

    private static JSONObject json(String path) throws Exception {
        return jenkins.getJSON(path).getJSONObject();
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
            browser.assertFails(build.getUrl() + "veeam-failover/operations", 404);
            browser.assertFails(build.getUrl() + "veeam-failover/step-1/api/json", 404);
        }
    }
}
