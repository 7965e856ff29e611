package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.situations.Site;
import java.io.File;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;

/** How long still? The page, the API and the step's status say it by what earlier builds of the job took. */
class EstimateOnPageTest extends BuildPages {

    private WorkflowJob job(String name) throws Exception {
        em.undo().runsUntilToldTo();
        return Site.pipeline(name, "veeamUndoFailover(" + Site.UNDO + ")");
    }

    private static WorkflowRun running(WorkflowJob job) throws Exception {
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("task-1 Running", build);
        return build;
    }

    private void end(WorkflowRun build) throws Exception {
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
    }

    /** As if it had taken so long. */
    private static void took(Run<?, ?> build, long millis) throws IOException {
        ObjectMapper json = new ObjectMapper();
        File file = build.getRootDir().listFiles((dir, name) -> name.startsWith("veeam-operation-"))[0];
        ObjectNode operation = (ObjectNode) json.readTree(file);
        ObjectNode times = (ObjectNode) operation.get("times");
        times.put("over", times.get("begun").asLong() + millis);
        json.writeValue(file, operation);
    }

    private static String statusOf(WorkflowRun build) throws Exception {
        return build.getExecution().getCurrentExecutions(false).get().get(0).getStatus();
    }

    @Test
    void firstUndoOfAPlanSaysNothingOfItsEnd() throws Exception {
        WorkflowRun build = running(job("first"));
        assertThat(textOf(build)).contains("Running").doesNotContain("Estimate");
        assertThat(html(build.getUrl())).doesNotContain("<progress");
        assertThat(statusOf(build)).doesNotContain("left");
        end(build);
    }

    @Test
    void laterOneSaysWhatTheEarlierOnesTook() throws Exception {
        WorkflowJob job = job("later");
        for (int minutes : new int[] {1, 30, 20}) {
            WorkflowRun earlier = running(job);
            end(earlier);
            took(earlier, minutes * 60_000L);
        }
        WorkflowRun build = running(job);

        String words = "about 20 min left, if it takes as long as the last 3 successes";
        assertThat(textOf(build)).contains("Estimate: " + words);
        assertThat(html(build.getUrl())).containsPattern("<progress[^>]* value=\"[01]\"");
        assertThat(html(build.getUrl() + "veeam-failover/api/json")).contains("\"estimate\":\"" + words + "\"");
        assertThat(statusOf(build)).contains(words);

        end(build);
        assertThat(textOf(build)).as("once it has ended").contains("Succeeded").doesNotContain("Estimate");
    }

    @Test
    void oneThatTakesLongerThanUsualSaysSo() throws Exception {
        WorkflowJob job = job("longer");
        WorkflowRun earlier = running(job);
        end(earlier);
        took(earlier, 1);
        WorkflowRun build = running(job);

        String words = "longer than usual: the last success took about 1 min";
        assertThat(textOf(build)).contains("Estimate: " + words);
        assertThat(html(build.getUrl())).containsPattern("<progress[^>]* value=\"100\"");
        assertThat(statusOf(build)).contains(words);
        end(build);
    }

    @Test
    void otherPlansOtherOperationsAndFailuresSayNothing() throws Exception {
        em.plan(OTHER_PLAN, "Webshop DR", "crm-db");
        WorkflowJob job = Site.pipeline("others", Site.call(Operation.START));
        jenkins.buildAndAssertSuccess(job);
        job.setDefinition(new CpsFlowDefinition(Site.call(Operation.UNDO).replace(Site.PLAN, OTHER_PLAN), true));
        jenkins.buildAndAssertSuccess(job);
        job.setDefinition(new CpsFlowDefinition(Site.call(Operation.UNDO), true));
        em.undo().failsWith("Replica is locked.");
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        em.undo().succeeds("Ok").runsUntilToldTo();
        WorkflowRun build = running(job);
        assertThat(textOf(build)).contains("Running").doesNotContain("Estimate");
        end(build);
    }

    @Test
    void sessionsOwnPercentageIsShown() throws Exception {
        WorkflowJob job = Site.pipeline("session", "veeamUndoFailover(" + Site.UNDO + ")");
        em.undo().relatedUntilTold("restoreSessions");
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("Working 50 %", build);

        assertThat(textOf(build)).contains("Estimate: 50 % by Veeam's word, about 1 min left at this pace");
        assertThat(html(build.getUrl())).containsPattern("<progress[^>]* value=\"50\"");

        em.endRelatedSessions("Success");
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
    }
}
