package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;

/** The examples that start and test. */
public class DrillExamplesTest extends ExampleJobs {

    private static final String CHECKS = "sh 'echo \"the checks of your applications go here\"'";

    private void assertPosts(int starts, int undos) {
        assertThat(em.posts().starts(Site.PLAN)).as("starts").isEqualTo(starts);
        assertThat(em.posts().undos(Site.PLAN)).as("undos").isEqualTo(undos);
    }

    @Test
    void drDrill() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(job(example));
        jenkins.assertLogContains("The source machines are not powered off", build);
        assertPosts(1, 1);

        jenkins.buildAndAssertStatus(Result.FAILURE, job(Examples.replaced(example, CHECKS, "sh 'exit 1'")));
        assertPosts(2, 2);

        em.start().failsWith("No host has memory left");
        jenkins.buildAndAssertStatus(Result.FAILURE, job(example));
        assertPosts(3, 3);
    }

    @Test
    void aDrillThatIsAbortedCleansUpAndOneThatStartedNothingDoesNot() throws Exception {
        String drill = Examples.of("drDrill");
        em.start().runsUntilToldTo();
        WorkflowRun build = started(drill);
        jenkins.waitForMessage("task-1 Running", build);
        build.getExecutor().interrupt(Result.ABORTED);
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        assertPosts(1, 1);

        em.next("GET /api/failoverPlans/*").answers(403, "Access denied");
        jenkins.buildAndAssertStatus(Result.FAILURE, job(drill));
        assertPosts(1, 1);
    }

    @Test
    void scheduledDrill() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(job(example));
        assertThat(build.getDescription()).isEqualTo("Payroll DR recovered in 0 min; the goal is 60 min");
        assertThat(build.getParent().getTriggersJobProperty().getTriggers()).hasSize(1);
        assertPosts(1, 1);

        String strict = Examples.replaced(example, "def goalMinutes = 60", "def goalMinutes = -1");
        jenkins.buildAndAssertStatus(Result.FAILURE, job(strict));
        assertPosts(2, 2);
    }

    @Test
    void emergencyStart() throws Exception {
        WorkflowRun build = started(example);
        jenkins.waitForMessage("Its 2 machines: db01, web01. Nothing was started.", build);
        assertPosts(0, 0);
        goOn(build, "Fail over Payroll DR?");
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertPosts(1, 0);
    }

    @Test
    void startFromBefore() throws Exception {
        Instant before = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        WorkflowRun build = started(Examples.replaced(example, "2026-11-24T22:00:00+01:00", before.toString()));
        goOn(build, "to restore points from before " + before);
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertThat(em.starts())
                .singleElement()
                .satisfies(start -> assertThat(start.startDate()).contains(before));

        String future = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        WorkflowRun refused = jenkins.buildAndAssertStatus(
                Result.FAILURE, job(Examples.replaced(example, "2026-11-24T22:00:00+01:00", future)));
        jenkins.assertLogContains("is in the future", refused);
        assertPosts(1, 0);
    }

    @Test
    void nightlyTenantTests() throws Exception {
        em.cloudPlan("e7ca6822-a87f-443d-8aae-8005970543bf", "ABC DR", "ABC", "abc01", "abc02")
                .cloudPlan("5d3c6f0e-9a57-4f63-8f6e-2b9b4a0a6f0c", "XYZ DR", "XYZ", "xyz01");
        try (Mailbox mailbox = new Mailbox()) {
            mailsGoTo(mailbox);
            jenkins.buildAndAssertSuccess(job(example));
            assertThat(mailbox.mails()).isEmpty();
            assertThat(em.posts().total()).isEqualTo(2);

            em.test("e7ca6822-a87f-443d-8aae-8005970543bf").machineFails("abc02", "No ping within 300 seconds.");
            jenkins.buildAndAssertStatus(Result.FAILURE, job(example));
            assertThat(mailbox.mails())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .contains("ABC DR: FAILED", "abc02: No ping within 300 seconds.")
                            .doesNotContain("abc01", "XYZ"));
        }
    }
}
