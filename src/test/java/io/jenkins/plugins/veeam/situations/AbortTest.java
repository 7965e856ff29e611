package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Executor;
import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.OperationBuilder;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.client.Operation;
import java.util.Arrays;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person or {@code timeout} ends the build, and means the undo: what becomes of the task, and what the build says last. */
class AbortTest extends InterruptedBuilds {

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

    @Test
    void personAbortsAPipeline() throws Exception {
        WorkflowRun build = running("veeamUndoFailover(" + Site.UNDO + ")");
        abort(build);
        assertDeleted(build);
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "TEST"})
    void personAbortsAStartOrATest(Operation operation) throws Exception {
        Site.withTenant(em).start().runsUntilToldTo();
        em.test().runsUntilToldTo();
        WorkflowRun build = running(Site.call(operation));
        abort(build);
        assertDeleted(build);
        String what = operation == Operation.START ? "the failover of plan" : "the test of cloud plan";
        jenkins.assertLogContains("At the backup server " + what, build);
        assertThat(em.posts().total()).isEqualTo(1);
    }

    /** Its task is finished by then; deleting it is what can be done. */
    @Test
    void personAbortsATestWhoseSessionWorks() throws Exception {
        Site.withTenant(em).test().relatedUntilTold("cloud/failoverSessions");
        WorkflowRun build = started(Site.call(Operation.TEST));
        em.awaitAnswered("GET /api/cloud/failoverSessions/*", 1);
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
        FreeStyleBuild build = running(freestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));
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
        FreeStyleBuild build = running(freestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));
        Executor executor = build.getExecutor();
        abort(build);
        em.awaitRequest("DELETE /api/tasks/*", 1);
        abort(build);
        em.await("the second abort", () -> !build.isBuilding() || hasTakenNote(executor));
        assertThat(build.isBuilding()).as("it waits on").isTrue();
        em.calm();
        assertDeleted(build);
    }

    /** Of an interruption, and waits again where the plugin's builder waits. */
    private static boolean hasTakenNote(Executor executor) {
        return !executor.isInterrupted()
                && executor.getState() == Thread.State.WAITING
                && Arrays.stream(executor.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(OperationBuilder.class.getName()));
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
        assertLeft(build, Result.ABORTED);
        jenkins.assertLogNotContains("\tat ", build);
    }

    @Test
    void freestyleJobSaysToLeaveTheTask() throws Exception {
        UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        builder.setOnAbort("leave");
        FreeStyleBuild build = running(freestyle(builder));
        abort(build);
        assertLeft(build, Result.ABORTED);
        jenkins.assertLogNotContains("\tat ", build);
    }

    @Test
    void timeoutEndsTheUndo() throws Exception {
        WorkflowRun build = started("timeout(time: 3, unit: 'SECONDS') { veeamUndoFailover(" + Site.UNDO + ") }");
        assertDeleted(build);
    }
}
