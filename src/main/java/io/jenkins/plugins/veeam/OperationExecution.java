package io.jenkins.plugins.veeam;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.Pools;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.report.BuildOperations;
import io.jenkins.plugins.veeam.report.NodeMark;
import io.jenkins.plugins.veeam.run.AbortPolicy;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** One run of the step. What survives a restart is what was entered; where the operation stands is in the journal. */
final class OperationExecution extends StepExecution implements RunningOperation.Host {

    private static final long serialVersionUID = 1L;

    private final Operation operation;
    private final Parameters entered;
    private final boolean propagate;

    /** These three are null before {@link #begin} has run. */
    private transient volatile Run<?, ?> build;

    private transient volatile FlowNode node;
    private transient volatile RunningOperation running;
    /** Why Pipeline wants an end; null after a restart, where the journal knows that it does. */
    @SuppressFBWarnings("SE_TRANSIENT_FIELD_NOT_RESTORED")
    private transient volatile Throwable stopCause;

    OperationExecution(StepContext context, Operation operation, Parameters entered, boolean propagate) {
        super(context);
        this.operation = operation;
        this.entered = entered;
        this.propagate = propagate;
    }

    @Override
    public boolean start() {
        Pools.DISK.execute(() -> begin(false));
        return false;
    }

    @Override
    public void onResume() {
        Pools.DISK.execute(() -> begin(true));
    }

    private void begin(boolean resumed) {
        try {
            build = getContext().get(Run.class);
            node = getContext().get(FlowNode.class);
            TaskListener listener = getContext().get(TaskListener.class);
            BuildOperations.attach(build);
            begun(RunningOperation.begin(
                    () -> entered.order(operation),
                    entered.credentialsId,
                    build,
                    node.getId(),
                    listener,
                    this,
                    resumed));
        } catch (BadInput e) {
            endedUnfollowed(Outcome.NOT_STARTED, entered.refused(operation, build, node.getId(), e));
        } catch (RunningOperation.Untold e) {
            endedUnfollowed(Outcome.UNKNOWN, Messages.Untold(e.getMessage()));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            getContext().onFailure(e); // a build must not wait for what never began
        }
    }

    private synchronized void begun(RunningOperation begun) {
        running = begun;
        if (stopCause != null) {
            begun.abort(policy(stopCause));
        }
    }

    private void endedUnfollowed(Outcome outcome, String sentence) {
        String message = PlainText.of(sentence); // it quotes what was entered
        NodeMark.put(getContext(), operation, outcome, entered.planId, message);
        if (propagate) {
            getContext().onFailure(new AbortException(message));
        } else {
            getContext().onSuccess(ReturnedMap.unfollowed(operation, entered, outcome, message));
        }
    }

    @Override
    public void stop(Throwable cause) {
        Pools.DISK.execute(() -> abort(cause));
    }

    private synchronized void abort(Throwable cause) { // waits for nothing: a driver only takes note
        if (stopCause == null) {
            stopCause = cause;
        }
        if (running != null) {
            running.abort(policy(cause));
        }
    }

    /** Only a person and {@code timeout} mean the operation; whatever else ends a build leaves the task. */
    private OnAbort policy(Throwable cause) {
        List<CauseOfInterruption> causes =
                cause instanceof FlowInterruptedException interrupted ? interrupted.getCauses() : List.of();
        return AbortPolicy.of(causes, entered.onAbort);
    }

    /** Pipeline can end a step without a word: a build that is killed, an error that reaches the last thread. */
    @Override
    public boolean isWaiting() {
        return build.isBuilding() && node.isActive();
    }

    @Override
    public void ended(Progress progress) {
        NodeMark.put(getContext(), progress);
        if (stopCause != null || progress.isStopping()) {
            getContext().onFailure(stopCause == null ? interruptedBeforeRestart() : stopCause);
        } else if (progress.outcome().isSuccess() || !propagate) {
            getContext().onSuccess(ReturnedMap.of(progress));
        } else {
            getContext().onFailure(new AbortException(ReturnedMap.failure(progress)));
        }
    }

    private static Throwable interruptedBeforeRestart() {
        return new FlowInterruptedException(Result.ABORTED, true, new AbortedBeforeRestart());
    }

    /** The build was aborted, and Jenkins restarted before that was over. */
    private static final class AbortedBeforeRestart extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        @Override
        public String getShortDescription() {
            return Messages.AbortedBeforeRestart();
        }
    }

    @Override
    public void crashed(Throwable bug) {
        getContext().onFailure(bug);
    }

    @Override
    public boolean blocksRestart() {
        RunningOperation current = running;
        return current != null && current.isUnanswered();
    }

    @Override
    public String getStatus() {
        RunningOperation current = running;
        return current == null ? Messages.Status_waiting() : current.status();
    }
}
