package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.tasks.Mailer;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Jenkins as {@code docs/examples/jenkins.yaml} configures it, and jobs from the files beside it. */
@WithJenkins
abstract class ExampleJobs {
    static final String WEB_SHOP = "3f56fa52-c902-4655-9774-2022fde214d2";
    static JenkinsRule jenkins;
    private static int jobs;
    Simulator em;
    /** The file that bears the test's name; null where there is none. */
    String example;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void configuredAsCode(TestInfo test) throws Exception {
        em = Site.withTenant(Site.populated(Simulator.https())).plan(WEB_SHOP, "Web shop DR", "shop01");
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

    static String jobName() {
        return "example-" + ++jobs;
    }

    static WorkflowJob job(String script) throws Exception {
        return Site.pipeline(jobName(), script);
    }

    static WorkflowRun started(String script) throws Exception {
        return job(script).scheduleBuild2(0).waitForStart();
    }

    static void goOn(WorkflowRun build, String message) throws Exception {
        jenkins.waitForMessage(message, build);
        while (build.getAction(InputAction.class) == null
                || build.getAction(InputAction.class).getExecutions().isEmpty()) {
            Thread.sleep(100);
        }
        build.getAction(InputAction.class).getExecutions().get(0).proceed(null);
    }

    static void mailsGoTo(Mailbox mailbox) {
        Mailer.DescriptorImpl mailer = Mailer.descriptor();
        mailer.setSmtpHost("127.0.0.1");
        mailer.setSmtpPort(String.valueOf(mailbox.port()));
    }
}
