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
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.form.SubmittedForm;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.run.AbortPolicy;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The freestyle build step. It waits on its executor, and dies with its controller; the undo then runs on unfollowed. */
public final class UndoFailoverBuilder extends Builder {

    private Parameters progress;

    @DataBoundConstructor
    public UndoFailoverBuilder(String planId, String credentialsId) {
        progress = new Parameters(planId, credentialsId);
    }

    /** A saved job that lacks everything must load all the same. */
    private Object readResolve() {
        progress = Util.fixNull(progress, new Parameters(null, null));
        return this;
    }

    public String getPlanId() {
        return progress.planId;
    }

    public String getCredentialsId() {
        return progress.credentialsId;
    }

    public String getServer() {
        return progress.server;
    }

    @DataBoundSetter
    public void setServer(String server) {
        progress.server = Util.fixEmptyAndTrim(server);
    }

    public String getPlanName() {
        return progress.planName;
    }

    @DataBoundSetter
    public void setPlanName(String planName) {
        progress.planName = Util.fixEmptyAndTrim(planName);
    }

    public boolean isDryRun() {
        return progress.dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        progress.dryRun = dryRun;
    }

    public int getTimeoutMinutes() {
        return progress.timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        progress.timeoutMinutes = timeoutMinutes;
    }

    public String getOnAbort() {
        return progress.onAbort;
    }

    @DataBoundSetter
    public void setOnAbort(String onAbort) {
        progress.onAbort = Util.fixNull(onAbort);
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        EnvVars variables = build.getEnvironment(listener);
        variables.overrideAll(build.getBuildVariables());
        Parameters expanded = progress.expanded(variables::expand);
        Waiting waiting = new Waiting();
        try {
            RunningOperation running =
                    RunningOperation.begin(expanded::order, expanded.credentialsId, build, listener, waiting);
            Progress ended = waiting.forEnd(running, expanded);
            if (!ended.outcome().isSuccess()) {
                throw new AbortException(ReturnedMap.failure(ended));
            }
            return true;
        } catch (BadInput e) {
            throw new AbortException(PlainText.of(Messages.NotStarted(e.getMessage())));
        } catch (RunningOperation.Untold e) {
            throw new AbortException(PlainText.of(Messages.Untold(e.getMessage())));
        } finally {
            waiting.isOver = true;
        }
    }

    /** The build's thread, which waits for the end. */
    private static final class Waiting implements RunningOperation.Host {

        private final CompletableFuture<Progress> end = new CompletableFuture<>();
        private volatile boolean isOver;

        Progress forEnd(RunningOperation running, Parameters entered) throws InterruptedException, IOException {
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

        private Progress get() throws InterruptedException, IOException {
            try {
                return end.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }

        /** An aborted undo ends by itself within a bounded time, see {@link RunningOperation#abort}; a second abort changes nothing. */
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
        public boolean isWaiting() {
            return !isOver;
        }

        @Override
        public void ended(Progress progress) {
            end.complete(progress);
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
            return super.newInstance(request, SubmittedForm.checked(form));
        }
    }
}
