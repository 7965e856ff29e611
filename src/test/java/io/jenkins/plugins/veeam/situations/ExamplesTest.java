package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;

/** Every file in {@code docs/examples} is run by the test of its name, here or in {@link DrillExamplesTest}. */
public class ExamplesTest extends ExampleJobs {

    @Test
    void jenkins() {
        assertThat(SystemCredentialsProvider.getInstance().getCredentials()).hasSize(1);
        EnterpriseManagerServer server =
                VeeamFailoverConfiguration.get().getServers().get(0);
        assertThat(example).contains("name: " + server.getName());
        assertThat(server.getUrl()).isEqualTo(em.url());
    }

    @Test
    void scheduledUndo() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(job(example));
        assertThat(build.getParent().getTriggersJobProperty().getTriggers()).hasSize(1);
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    @Test
    void approvalBeforeUndo() throws Exception {
        WorkflowRun build = started(example);
        jenkins.waitForMessage("Its 2 machines: db01, web01. Nothing was started.", build);
        assertThat(em.undoPosts()).isZero();
        goOn(build, "Undo the failover of Payroll DR?");
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    @Test
    void severalPlans() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(job(example));
        jenkins.assertLogContains("Web shop DR: SUCCEEDED", build);
        assertThat(em.undoPosts()).isEqualTo(2);

        em.undo(WEB_SHOP).failsWith("Locked");
        WorkflowRun failing = jenkins.buildAndAssertStatus(Result.FAILURE, job(example));
        jenkins.assertLogContains("Payroll DR: SUCCEEDED", failing);
        jenkins.assertLogContains("No success reported: Web shop DR: FAILED (Locked)", failing);
    }

    @Test
    void notifyOnUnknown() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            mailsGoTo(mailbox);
            jenkins.buildAndAssertSuccess(job(example));
            assertThat(mailbox.mails()).isEmpty();

            em.undo().endsWithoutResult();
            jenkins.buildAndAssertStatus(Result.FAILURE, job(example));
            assertThat(mailbox.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .contains("Look at failover plan Payroll DR: UNKNOWN")
                            .contains("before running this again"));
        }
    }

    @Test
    void safeRetry() throws Exception {
        String quick = Examples.replaced(example, "time: 5, unit: 'MINUTES'", "time: 1, unit: 'SECONDS'");
        em.next("GET /api/failoverPlans/*").answers(403, "Access denied");
        jenkins.buildAndAssertSuccess(job(quick));
        assertThat(em.undoPosts()).as("after one that was not started").isEqualTo(1);

        em.every("GET /api/failoverPlans/*").answers(403, "Access denied");
        jenkins.buildAndAssertStatus(Result.FAILURE, job(quick));
        assertThat(em.count("GET /api/failoverPlans/*"))
                .as("three times, not for ever")
                .isEqualTo(2 + 3);

        em.calm().undo().endsWithoutResult();
        jenkins.buildAndAssertStatus(Result.FAILURE, job(quick));
        assertThat(em.undoPosts()).as("never after UNKNOWN").isEqualTo(2);
    }

    @Test
    void dryRun() throws Exception {
        jenkins.buildAndAssertSuccess(job(example));
        assertThat(em.undoPosts()).isZero();
        assertThat(em.openLogonSessions()).isZero();
    }

    @Test
    void freestyleJob() throws Exception {
        FreeStyleProject job = (FreeStyleProject) jenkins.jenkins.createProjectFromXML(
                jobName(), new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        jenkins.assertLogContains("Undoing the failover of plan \"Payroll DR\"", build);
        assertThat(job.getBuildersList().get(UndoFailoverBuilder.class).getOnAbort())
                .isEqualTo("LEAVE");
    }

    /** What stands on a page is run too: each block on its own. */
    @Test
    void blocksOnPages() throws Exception {
        for (String page : List.of("README.md", "docs/pipeline.md")) {
            for (String block : Examples.blocks(page)) {
                jenkins.buildAndAssertSuccess(job(block));
            }
        }
    }
}
