package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jenkins.model.CauseOfInterruption;
import org.assertj.core.util.introspection.FieldSupport;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.log.TaskListenerDecorator;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.TestExtension;

/** What happens to a step between two moments: before its operation has begun, and while a request is unanswered. */
class UnansweredTest extends InterruptedBuilds {

    private static final String STEP = "veeamUndoFailover(" + Site.UNDO + ")";
    private static final CountDownLatch BEGINS = new CountDownLatch(1);
    private static final CountDownLatch MAY_BEGIN = new CountDownLatch(1);

    /** An operation of the job "late" can't get at its log, and so can't begin. */
    @TestExtension
    public static final class LateLog implements TaskListenerDecorator.Factory {
        @Override
        public TaskListenerDecorator of(FlowExecutionOwner owner) {
            try {
                if (owner.getUrl().contains("job/late/")
                        && Thread.currentThread().getName().startsWith("Veeam failover")) {
                    BEGINS.countDown();
                    MAY_BEGIN.await();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        }
    }

    private static StepExecution step(WorkflowRun build) throws Exception {
        return build.getExecution().getCurrentExecutions(true).get().stream()
                .filter(RunningOperation.Host.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static void abort(Run<?, ?> build) {
        build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
    }

    @Test
    void abortThatComesBeforeTheOperationHasBegun() throws Exception {
        em.undo().isUsual();
        WorkflowRun build = Site.pipeline("late", STEP).scheduleBuild2(0).waitForStart();
        BEGINS.await();
        StepExecution step = step(build);
        abort(build);
        em.await(
                "the abort, which the step keeps",
                () -> FieldSupport.EXTRACTION.fieldValue("stopCause", Throwable.class, step) != null);
        MAY_BEGIN.countDown();
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        jenkins.assertLogContains("Nothing was started.", build);
        assertThat(em.undoPosts()).isZero();
    }

    @Test
    void restartIsBlockedWhileARequestThatChangesSomethingIsUnanswered() throws Exception {
        em.next("POST /api/failoverPlans/*").isHeld();
        WorkflowRun build = started(STEP);
        em.awaitRequest("POST /api/failoverPlans/*", 1);
        assertThat(build.getExecution().blocksRestart()).as("the POST").isTrue();

        em.letGo();
        em.awaitAnswered("GET /api/tasks/*", 1);
        em.every("GET /api/tasks/*").isHeld();
        em.awaitRequest("GET /api/tasks/*", em.count("GET /api/tasks/*") + 1);
        assertThat(build.getExecution().blocksRestart()).as("a read").isFalse();

        em.next("DELETE /api/tasks/*").isHeld();
        abort(build);
        em.awaitRequest("DELETE /api/tasks/*", 1);
        assertThat(build.getExecution().blocksRestart()).as("the DELETE").isTrue();
        em.letGo();
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
    }

    @Test
    void stepsThatBeginAtOnceHaveAJournalEach() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        List<CompletableFuture<String>> reserved = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return RunningOperation.reserveStep(build);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(20)
                .toList();
        assertThat(reserved.stream().map(CompletableFuture::join))
                .doesNotHaveDuplicates()
                .contains("step-1", "step-20");
    }
}
