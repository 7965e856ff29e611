package io.jenkins.plugins.veeam;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.Launcher;
import hudson.Util;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Executor;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.form.UndoFailoverForm;
import io.jenkins.plugins.veeam.operation.Undo;
import io.jenkins.plugins.veeam.run.AbortPolicy;
import io.jenkins.plugins.veeam.run.RunningUndo;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The freestyle build step. It waits on its executor, and dies with its controller; the undo then runs on unfollowed. */
public final class UndoFailoverBuilder extends Builder {

    private UndoFailover undo;

    @DataBoundConstructor
    public UndoFailoverBuilder(String planId, String credentialsId) {
        undo = new UndoFailover(planId, credentialsId);
    }

    /** A saved job that lacks everything must load all the same. */
    private Object readResolve() {
        undo = Util.fixNull(undo, new UndoFailover(null, null));
        return this;
    }

    public String getPlanId() {
        return undo.planId;
    }

    public String getCredentialsId() {
        return undo.credentialsId;
    }

    public String getServer() {
        return undo.server;
    }

    @DataBoundSetter
    public void setServer(String server) {
        undo.server = Util.fixEmptyAndTrim(server);
    }

    public String getPlanName() {
        return undo.planName;
    }

    @DataBoundSetter
    public void setPlanName(String planName) {
        undo.planName = Util.fixEmptyAndTrim(planName);
    }

    public boolean isDryRun() {
        return undo.dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        undo.dryRun = dryRun;
    }

    public int getTimeoutMinutes() {
        return undo.timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        undo.timeoutMinutes = timeoutMinutes;
    }

    public String getOnAbort() {
        return undo.onAbort;
    }

    @DataBoundSetter
    public void setOnAbort(String onAbort) {
        undo.onAbort = Util.fixNull(onAbort);
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        EnvVars variables = build.getEnvironment(listener);
        variables.overrideAll(build.getBuildVariables());
        UndoFailover expanded = undo.expanded(variables::expand);
        try {
            Waiting waiting = new Waiting();
            String step = RunningUndo.nextStep(build);
            RunningUndo running = RunningUndo.begin(
                    expanded::order, expanded.credentialsId, build, step, listener, waiting, false);
            Undo ended = waiting.forEnd(running, expanded);
            if (!ended.outcome().isSuccess()) {
                throw new AbortException(UndoResult.failure(ended));
            }
            return true;
        } catch (BadInput e) {
            throw new AbortException(Messages.NotStarted(e.getMessage()));
        }
    }

    /** The build's thread, which waits for the end. */
    private static final class Waiting implements RunningUndo.Host {

        private final CompletableFuture<Undo> end = new CompletableFuture<>();

        Undo forEnd(RunningUndo running, UndoFailover entered) throws InterruptedException, IOException {
            try {
                return get();
            } catch (InterruptedException e) {
                Executor executor = Executor.currentExecutor();
                running.abort(AbortPolicy.of(
                        executor == null ? java.util.List.of() : executor.getCausesOfInterruption(), entered.onAbort));
                lastLine();
                throw e;
            }
        }

        private Undo get() throws InterruptedException, IOException {
            try {
                return end.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }

        /** An aborted undo ends by itself within a bounded time, see {@link RunningUndo#abort}; a second abort changes nothing. */
        private void lastLine() throws IOException {
            while (true) {
                try {
                    get();
                    return;
                } catch (InterruptedException again) {
                    // the end is near already
                }
            }
        }

        @Override
        public void ended(Undo undo) {
            end.complete(undo);
        }

        @Override
        public void crashed(Throwable bug) {
            end.completeExceptionally(bug);
        }
    }

    @Extension
    @Symbol("veeamUndoFailover")
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {

        @Override
        public String getDisplayName() {
            return Messages.UndoFailover_displayName();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean isApplicable(Class<? extends AbstractProject> project) {
            return true;
        }

        @Override
        public Builder newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            return super.newInstance(request, UndoFailoverForm.checked(form));
        }
    }
}
