package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.UndoFailoverStep;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jenkins.model.CauseOfInterruption;
import org.assertj.core.util.introspection.FieldSupport;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.junit.jupiter.api.Test;

/** What happens to a step between two moments: before its operation has begun, and while a request is unanswered. */
class UnansweredTest extends InterruptedBuilds {

    private static final String STEP = "veeamUndoFailover(" + Site.UNDO + ")";
    private static final CountDownLatch BEGINS = new CountDownLatch(1);
    private static final CountDownLatch MAY_BEGIN = new CountDownLatch(1);

    /** What Pipeline gives a step, of which the build comes late. */
    private static final class LateContext extends StepContext {

        private static final long serialVersionUID = 1L;

        private final transient WorkflowRun build;
        private final transient CompletableFuture<Object> end = new CompletableFuture<>();

        LateContext(WorkflowRun build) {
            this.build = build;
        }

        @Override
        public <T> T get(Class<T> key) throws InterruptedException {
            if (key == Run.class) {
                BEGINS.countDown();
                MAY_BEGIN.await();
                return key.cast(build);
            }
            return key == FlowNode.class
                    ? key.cast(build.getExecution().getCurrentHeads().get(0))
                    : key == TaskListener.class ? key.cast(TaskListener.NULL) : null;
        }

        @Override
        public void onSuccess(Object result) {
            end.complete(result);
        }

        @Override
        public void onFailure(Throwable fault) {
            end.completeExceptionally(fault);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public ListenableFuture<Void> saveState() {
            return Futures.immediateFuture(null);
        }

        @Override
        public void setResult(Result result) {
            // the test looks at the end only
        }

        @Override
        public BodyInvoker newBodyInvoker() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static void abort(Run<?, ?> build) {
        build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
    }

    @Test
    void abortThatComesBeforeTheOperationHasBegun() throws Exception {
        em.undo().isUsual();
        WorkflowRun build = started("sleep 3600");
        jenkins.waitForMessage("Sleeping for", build);
        LateContext context = new LateContext(build);
        StepExecution step = new UndoFailoverStep(Site.PLAN, Site.CREDENTIALS).start(context);
        step.start();
        em.await("a step that is about to begin", () -> BEGINS.getCount() == 0);
        Throwable abort = new FlowInterruptedException(
                Result.ABORTED, true, new CauseOfInterruption.UserInterruption("operator"));
        step.stop(abort);
        em.await(
                "the abort, which the step keeps",
                () -> FieldSupport.EXTRACTION.fieldValue("stopCause", Throwable.class, step) != null);
        MAY_BEGIN.countDown();
        assertThat(context.end)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCause(abort);
        assertThat(Journal.of(build).get(0).read().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(em.undoPosts()).isZero();
        abort(build);
        jenkins.waitForCompletion(build);
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
