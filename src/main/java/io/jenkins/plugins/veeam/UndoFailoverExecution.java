package io.jenkins.plugins.veeam;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.Pools;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Undo;
import io.jenkins.plugins.veeam.report.NodeMark;
import io.jenkins.plugins.veeam.run.AbortPolicy;
import io.jenkins.plugins.veeam.run.RunningUndo;
import java.io.IOException;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** One run of the step. What survives a restart is what was entered; where the undo stands is in the journal. */
final class UndoFailoverExecution extends StepExecution implements RunningUndo.Host {

    private static final long serialVersionUID = 1L;

    private final UndoFailover entered;
    private final boolean propagate;

    /** Null before {@link #begin} has run. */
    private transient volatile RunningUndo running;
    /** Why Pipeline wants an end; null after a restart, where the journal knows that it does. */
    @SuppressFBWarnings("SE_TRANSIENT_FIELD_NOT_RESTORED")
    private transient volatile Throwable stopCause;

    UndoFailoverExecution(StepContext context, UndoFailover entered, boolean propagate) {
        super(context);
        this.entered = entered;
        this.propagate = propagate;
    }

    @Override
    public boolean start() {
        Pools.WORK.execute(() -> begin(false));
        return false;
    }

    @Override
    public void onResume() {
        Pools.WORK.execute(() -> begin(true));
    }

    private synchronized void begin(boolean resumed) {
        try {
            Run<?, ?> build = getContext().get(Run.class);
            TaskListener listener = getContext().get(TaskListener.class);
            String step = getContext().get(FlowNode.class).getId();
            running = RunningUndo.begin(
                    entered::order, entered.credentialsId, build, step, listener, this, resumed);
            if (stopCause != null) {
                running.abort(policy(stopCause));
            }
        } catch (BadInput e) {
            notStarted(e.getMessage());
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            getContext().onFailure(e); // a build must not wait for what never began
        }
    }

    private void notStarted(String why) {
        String message = Messages.NotStarted(why);
        NodeMark.put(getContext(), Outcome.NOT_STARTED, entered.planId, message);
        if (propagate) {
            getContext().onFailure(new AbortException(message));
        } else {
            getContext().onSuccess(UndoResult.notStarted(entered, message));
        }
    }

    @Override
    public void stop(Throwable cause) {
        Pools.WORK.execute(() -> abort(cause));
    }

    private synchronized void abort(Throwable cause) {
        if (stopCause == null) {
            stopCause = cause;
        }
        if (running != null) {
            running.abort(policy(cause));
        }
    }

    /** Only a person and {@code timeout} mean the undo; whatever else ends a build leaves the task. */
    private OnAbort policy(Throwable cause) {
        List<CauseOfInterruption> causes =
                cause instanceof FlowInterruptedException interrupted ? interrupted.getCauses() : List.of();
        return AbortPolicy.of(causes, entered.onAbort);
    }

    @Override
    public void ended(Undo undo) {
        NodeMark.put(getContext(), undo);
        if (stopCause != null || undo.isStopping()) {
            getContext().onFailure(stopCause == null ? interruptedBeforeRestart() : stopCause);
        } else if (undo.outcome().isSuccess() || !propagate) {
            getContext().onSuccess(UndoResult.of(undo));
        } else {
            getContext().onFailure(new AbortException(UndoResult.failure(undo)));
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
        if (!RunningUndo.isJenkinsTerminating()) { // or else it is Jenkins' own end; the journal goes on after the restart
            getContext().onFailure(bug);
        }
    }

    @Override
    public boolean blocksRestart() {
        RunningUndo current = running;
        return current != null && current.isUnanswered();
    }

    @Override
    public String getStatus() {
        RunningUndo current = running;
        return current == null ? Messages.Status_waiting() : UndoResult.status(current.undo());
    }
}
