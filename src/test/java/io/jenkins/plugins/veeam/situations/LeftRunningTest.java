package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Computer;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import hudson.slaves.OfflineCause;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.record.Journal;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.ExecutorStepExecution;
import org.junit.jupiter.api.Test;

/** Something ends the build, or seems to, that doesn't mean the undo: its task is never deleted. */
class LeftRunningTest extends InterruptedBuilds {

    private static final String STEP = "veeamUndoFailover(" + Site.UNDO + ")";
    private static final String ONLY_THE_NEWEST = "properties([disableConcurrentBuilds(abortPrevious: true)])\n";
    /** For the newer build, where it must not meet the older one. */
    private static final String AFTER_THE_OLDER =
            "while (currentBuild.number > 1 && currentBuild.previousBuild.result == null) { sleep 1 }\n";

    @Test
    void failFastLeavesTheTask() throws Exception {
        WorkflowRun build = running(
                "parallel(failFast: true, undo: { " + STEP + " }, other: { sleep 4; error 'the other branch' })");
        assertLeft(build, Result.FAILURE);
    }

    @Test
    void executorIsInterruptedByNobody() throws Exception {
        FreeStyleBuild build = running(freestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));
        build.getExecutor().interrupt(Result.ABORTED);
        assertLeft(build, Result.ABORTED);
    }

    // --- a newer build supersedes it ---

    @Test
    void newerBuildFindsTheTaskThatTheOlderOneLeft() throws Exception {
        WorkflowRun first = running(ONLY_THE_NEWEST + AFTER_THE_OLDER + STEP);
        WorkflowRun second = first.getParent().scheduleBuild2(0).waitForStart();
        assertLeft(first, Result.NOT_BUILT);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(second));
        jenkins.assertLogContains("task that an earlier build left for this plan, task-1, is still running", second);
        assertThat(em.undoPosts()).isEqualTo(1);

        mostUndos = 2;
        em.finishTasks();
        em.undo().isUsual();
        WorkflowRun third = first.getParent().scheduleBuild2(0).waitForStart();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(third));
        jenkins.assertLogContains("left the task task-1 for this plan. It has ended meanwhile: SUCCEEDED", third);
        assertThat(Journal.of(first).get(0).read().seenLater()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(em.undoPosts()).isEqualTo(2);
    }

    @Test
    void newerBuildSupersedesItWhileTheUndoIsBeingStartedAndFindsThePlanTaken() throws Exception {
        em.next("POST /api/failoverPlans/*").isCarriedOutThenHeld();
        WorkflowRun first = started(ONLY_THE_NEWEST + STEP);
        em.await("a task that nobody has heard of", () -> em.undos().size() == 1);
        em.undo().isUsual(); // a second one would be over at once
        WorkflowRun second = first.getParent().scheduleBuild2(0).waitForStart();
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(second));
        jenkins.assertLogContains("Another build works at the same plan", second);

        em.letGo();
        assertLeft(first, Result.NOT_BUILT);
        assertThat(em.undoPosts()).isEqualTo(1);
    }

    // --- its agent is lost ---

    private static Computer agent(String label) throws Exception {
        return jenkins.createOnlineSlave(Label.get(label)).toComputer();
    }

    private void disconnect(Computer agent) throws Exception {
        agent.disconnect(new OfflineCause.ByCLI("a power cut")).get();
        em.await("an agent that is offline", agent::isOffline);
    }

    private void remove(Computer agent) throws Exception {
        disconnect(agent);
        Node node = agent.getNode();
        long usual = ExecutorStepExecution.TIMEOUT_WAITING_FOR_NODE_MILLIS;
        ExecutorStepExecution.TIMEOUT_WAITING_FOR_NODE_MILLIS = 0; // else Pipeline waits for it for five minutes
        try {
            jenkins.jenkins.removeNode(node);
        } finally {
            ExecutorStepExecution.TIMEOUT_WAITING_FOR_NODE_MILLIS = usual;
        }
    }

    /** What was asked until now is answered, and more is asked. */
    private void assertGoesOnAndSucceeds(Run<?, ?> build) throws Exception {
        em.awaitAnswered("GET /api/tasks/*", em.count("GET /api/tasks/*") + 2);
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        jenkins.assertLogContains(": success, \"Ok\"", build);
        jenkins.assertLogNotContains("\tat ", build);
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions()).as("logged off").isZero();
    }

    @Test
    void agentOfAPipelineIsLostAndTheUndoGoesOn() throws Exception {
        Computer agent = agent("lost");
        WorkflowRun build = running("node('lost') { " + STEP + " }");
        disconnect(agent);
        assertGoesOnAndSucceeds(build);
    }

    @Test
    void agentOfAPipelineIsRemoved() throws Exception {
        Computer agent = agent("removed");
        WorkflowRun build = running("node('removed') { " + STEP + " }");
        remove(agent);
        assertLeft(build, Result.ABORTED);
    }

    @Test
    void retryOnAnotherAgentNeverUndoesTwice() throws Exception {
        Computer agent = agent("retried");
        WorkflowRun build = running("retry(count: 3, conditions: [agent()]) { node('retried') { " + STEP + " } }");
        agent("retried");
        em.undo().isUsual(); // a second one would be over at once
        remove(agent);
        assertLeft(build, Result.FAILURE);
        jenkins.assertLogContains(
                "This build has already sent the same request for this plan, and it ended ABORTED. Look at the plan",
                build);
    }

    private FreeStyleBuild runningOn(String label) throws Exception {
        FreeStyleProject job = freestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        job.setAssignedLabel(Label.get(label));
        return running(job);
    }

    @Test
    void agentOfAFreestyleBuildIsLostAndTheUndoGoesOn() throws Exception {
        Computer agent = agent("freestyle-lost");
        FreeStyleBuild build = runningOn("freestyle-lost");
        disconnect(agent);
        assertGoesOnAndSucceeds(build);
    }

    @Test
    void agentOfAFreestyleBuildIsRemovedAndTheUndoGoesOn() throws Exception {
        Computer agent = agent("freestyle-removed");
        FreeStyleBuild build = runningOn("freestyle-removed");
        remove(agent);
        assertGoesOnAndSucceeds(build);
    }
}
