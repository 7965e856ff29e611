package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.tasks.Mailer;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Every file in {@code docs/examples} is run by the test of its name; Jenkins is configured by {@code jenkins.yaml}. */
@WithJenkins
public class ExamplesTest {
    private static final String WEB_SHOP = "3f56fa52-c902-4655-9774-2022fde214d2";
    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;
    /** The file that bears the test's name; null where there is none. */
    private String example;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void configuredAsCode(TestInfo test) throws Exception {
        em = Site.populated(Simulator.https()).plan(WEB_SHOP, "Web shop DR", "shop01");
        System.setProperty("VEEAM_URL", em.url());
        System.setProperty("VEEAM_CERTIFICATE_SHA256", em.certificateSha256());
        System.setProperty("VEEAM_USER", Site.USER);
        System.setProperty("VEEAM_PASSWORD", Site.PASSWORD);
        ConfigurationAsCode.get()
                .configure(Examples.FOLDER.resolve("jenkins.yaml").toString());
        example = Examples.of(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void nothingAwkwardWasSeen() {
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    private WorkflowJob job(String script) throws Exception {
        return Site.pipeline("example-" + ++jobs, script);
    }

    private WorkflowRun started(String script) throws Exception {
        return job(script).scheduleBuild2(0).waitForStart();
    }

    private static void goOn(WorkflowRun build, String message) throws Exception {
        jenkins.waitForMessage(message, build);
        while (build.getAction(InputAction.class) == null
                || build.getAction(InputAction.class).getExecutions().isEmpty()) {
            Thread.sleep(100);
        }
        build.getAction(InputAction.class).getExecutions().get(0).proceed(null);
    }

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
    void drDrill() throws Exception {
        WorkflowRun build = started(example);
        goOn(build, "Go on when its machines are up.");
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertThat(em.undoPosts()).isEqualTo(1);

        WorkflowRun failing = started(
                Examples.replaced(example, "sh 'echo \"the checks of your applications go here\"'", "sh 'exit 1'"));
        goOn(failing, "Go on when its machines are up.");
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(failing));
        assertThat(em.undoPosts()).as("cleaned up after a drill that failed").isEqualTo(2);

        WorkflowRun refused = started(example);
        jenkins.waitForMessage("Go on when its machines are up.", refused);
        refused.getExecutor().interrupt(Result.ABORTED);
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(refused));
        assertThat(em.undoPosts()).as("nobody failed over").isEqualTo(2);
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
            Mailer.DescriptorImpl mailer = Mailer.descriptor();
            mailer.setSmtpHost("127.0.0.1");
            mailer.setSmtpPort(String.valueOf(mailbox.port()));
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
                "example-" + ++jobs, new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));
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
