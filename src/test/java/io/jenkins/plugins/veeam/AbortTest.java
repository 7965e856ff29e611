package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.simulator.Simulator;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Who ends a build means the undo, or doesn't: what becomes of the task, and what the build says last. */
@WithJenkins
class AbortTest {

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.http());
        em.undo().runsUntilToldTo();
        Site.configure(em);
    }

    @AfterEach
    void close() {
        assertThat(em.undoPosts()).isLessThanOrEqualTo(1);
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    private WorkflowRun started(String script) throws Exception {
        return Site.pipeline("abort-" + ++jobs, script).scheduleBuild2(0).waitForStart();
    }

    private WorkflowRun running(String script) throws Exception {
        WorkflowRun build = started(script);
        em.awaitAnswered("GET /api/tasks/*", 1);
        return build;
    }

    private FreeStyleBuild runningFreestyle(UndoFailoverBuilder builder) throws Exception {
        FreeStyleBuild build =
                Site.freestyle("abort-" + ++jobs, builder).scheduleBuild2(0).waitForStart();
        em.awaitAnswered("GET /api/tasks/*", 1);
        return build;
    }

    /** As the button does. */
    private static void abort(Run<?, ?> build) {
        build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
    }

    private void assertAborted(Run<?, ?> build, String lastWords) throws Exception {
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        jenkins.assertLogContains(lastWords, build);
        jenkins.assertLogNotContains("\tat ", build);
    }

    private void assertDeleted(Run<?, ?> build) throws Exception {
        assertAborted(build, "ABORTED: the build was aborted and task task-1 was deleted on dr-site.");
        assertThat(em.deletedTasks()).containsExactly("task-1");
        assertThat(em.openLogonSessions()).as("logged off").isZero();
    }

    private void assertLeft(Run<?, ?> build) throws Exception {
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions()).as("not logged off").isEqualTo(1);
        jenkins.assertLogContains("task task-1 on dr-site is left running", build);
    }

    @Test
    void personAbortsAPipeline() throws Exception {
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ")");
        abort(build);
        assertDeleted(build);
    }

    @Test
    void personAbortsAPipelineThatDoesNotPropagate() throws Exception {
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ", propagate: false)\necho 'swallowed'");
        abort(build);
        assertDeleted(build);
        jenkins.assertLogNotContains("swallowed", build);
    }

    @Test
    void personAbortsAFreestyleBuild() throws Exception {
        FreeStyleBuild build = runningFreestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        abort(build);
        assertDeleted(build);
    }

    @Test
    void personAbortsTwiceInARow() throws Exception {
        em.every("DELETE /api/tasks/*").isHeld();
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ")");
        abort(build);
        em.awaitRequest("DELETE /api/tasks/*", 1);
        abort(build);
        em.calm();
        assertDeleted(build);
    }

    @Test
    void personAbortsAFreestyleBuildTwiceInARow() throws Exception {
        em.every("DELETE /api/tasks/*").isHeld();
        FreeStyleBuild build = runningFreestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        abort(build);
        em.awaitRequest("DELETE /api/tasks/*", 1);
        abort(build);
        em.calm();
        assertDeleted(build);
    }

    @Test
    void serverDoesNotAnswerTheDeletion() throws Exception {
        em.every("DELETE /api/tasks/*").neverAnswers();
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ")");
        abort(build);
        assertAborted(build, "dr-site did not confirm that task task-1 was deleted");
        assertThat(em.openLogonSessions()).as("not logged off").isEqualTo(1);
    }

    @Test
    void personAbortsWhileTheUndoIsBeingStarted() throws Exception {
        em.next("POST /api/failoverPlans/*").isCarriedOutThenHeld();
        WorkflowRun build = started("veeamUndoFailover(" + Site.UNDO + ")");
        em.awaitRequest("POST /api/failoverPlans/*", 1);
        abort(build);
        em.await("an abort that waits", () -> build.getExecutor() != null);
        em.letGo();
        assertDeleted(build);
    }

    @Test
    void personAbortsBeforeAnythingIsStarted() throws Exception {
        em.every("GET /api/failoverPlans/*").isHeld();
        WorkflowRun build = started("veeamUndoFailover(" + Site.UNDO + ")");
        em.awaitRequest("GET /api/failoverPlans/*", 1);
        abort(build);
        assertAborted(build, "Nothing was started.");
        assertThat(em.undoPosts()).isZero();
        assertThat(em.openLogonSessions()).isZero();
    }

    @Test
    void jobSaysToLeaveTheTask() throws Exception {
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ", onAbort: 'LEAVE')");
        abort(build);
        assertAborted(build, "task task-1 on dr-site is left running");
        assertLeft(build);
    }

    @Test
    void freestyleJobSaysToLeaveTheTask() throws Exception {
        UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        builder.setOnAbort("leave");
        FreeStyleBuild build = runningFreestyle(builder);
        abort(build);
        assertAborted(build, "task task-1 on dr-site is left running");
        assertLeft(build);
    }

    @Test
    void timeoutEndsTheUndo() throws Exception {
        WorkflowRun build = started("timeout(time: 3, unit: 'SECONDS') { veeamUndoFailover(" + Site.UNDO + ") }");
        assertDeleted(build);
    }

    @Test
    void failFastLeavesTheTask() throws Exception {
        WorkflowRun build = running("parallel(failFast: true, undo: { veeamUndoFailover(" + Site.UNDO
                + ") }, other: { sleep 4; error 'the other branch' })");
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        assertLeft(build);
    }

    @Test
    void executorIsInterruptedByNobody() throws Exception {
        FreeStyleBuild build = runningFreestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        build.getExecutor().interrupt(Result.ABORTED);
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        assertLeft(build);
    }
}
