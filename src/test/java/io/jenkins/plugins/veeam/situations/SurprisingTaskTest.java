package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import java.time.Duration;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States of the task that surprise: none of them is a success by mistake. */
class SurprisingTaskTest extends AwkwardServer {

    @Test
    void operationFinishedIsNotTheEnd() throws Exception {
        em.undo()
                .takes(Duration.ZERO, Duration.ofSeconds(2))
                .hasOperationFinishedWithSuccessTrue()
                .failsWith("Too late");
        assertFails("task-1 OperationFinished after", "Veeam says: Too late");
    }

    @Test
    void runningWithSuccessIsNotTheEnd() throws Exception {
        em.undo()
                .takes(Duration.ofSeconds(2), Duration.ZERO)
                .hasRunningWithSuccessTrue()
                .failsWith("Too early");
        assertFails("Veeam says: Too early");
    }

    @Test
    void stateThatNobodyDocumentedIsNotTheEnd() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun build = job().scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/tasks/*", 1);
        em.setTaskState("Paused");
        jenkins.waitForMessage("task-1 Paused after", build);
        em.setTaskState(null);
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
    }

    @Test
    void finishedWithoutResultIsNoSuccess() throws Exception {
        em.undo().endsWithoutResult();
        assertFails("UNKNOWN", "Task task-1 finished without saying whether it succeeded.");
        assertThat(em.count("DELETE /api/logonSessions/*")).isZero();
    }

    @Test
    void finishedWithoutMessageIsSuccess() throws Exception {
        em.undo().endsWithoutMessage();
        assertSucceeds();
    }

    @Test
    void confirmationIsNeeded() throws Exception {
        em.undo().asksForConfirmation();
        assertFails("waits for a confirmation in the Veeam console", "FAILED");
    }

    @ParameterizedTest
    @EnumSource(SessionEnd.class)
    void sessionThatTheTaskHandedOverToIsFollowed(SessionEnd end) throws Exception {
        em.undo().related("restoreSessions", Duration.ofSeconds(1), end.result);
        if (end == SessionEnd.FAILURE) {
            assertFails("Following restoreSessions/", "FAILED", "ended in Failed");
        } else {
            WorkflowRun build = assertSucceeds();
            jenkins.assertLogContains("ended in " + end.result + " after", build);
        }
    }

    enum SessionEnd {
        SUCCESS("Success"),
        WARNING("Warning"),
        FAILURE("Failed");

        private final String result;

        SessionEnd(String result) {
            this.result = result;
        }
    }

    @Test
    void accountMayNotReadTheSession() throws Exception {
        em.undo().related("cloud/failoverSessions", Duration.ofHours(1), "Success");
        em.every("GET /api/cloud/failoverSessions/*").answers(403, "Access denied");
        WorkflowRun build = assertSucceeds();
        jenkins.assertLogContains("can't be followed", build);
        jenkins.assertLogContains("so there the task's own result counts.", build);
    }

    @Test
    void timeoutLeavesTheTaskRunning() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob job = job(", timeoutMinutes: 1");
        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        jenkins.assertLogContains("is still \"Running\" after 1 minutes. It is left running", build);
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions())
                .as("never logs off while the task may run")
                .isEqualTo(1);
    }
}
