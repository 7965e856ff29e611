package io.jenkins.plugins.veeam;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.Launcher;
import hudson.Util;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.form.SubmittedForm;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.report.BuildOperations;
import io.jenkins.plugins.veeam.run.RunningOperation;
import java.io.IOException;
import net.sf.json.JSONObject;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** A freestyle build step that does something with a plan. It waits on its executor, and dies with its controller; what it started then runs on unfollowed. */
@Restricted(NoExternalUse.class)
public abstract class OperationBuilder extends Builder {

    /** Its name in a job's XML. */
    static final String ENTERED = "entered";

    Parameters entered;

    OperationBuilder(String planId, String credentialsId) {
        entered = new Parameters(planId, credentialsId);
    }

    /** A saved job that lacks everything must load all the same. */
    protected final Object readResolve() {
        entered = Util.fixNull(entered, new Parameters(null, null));
        return this;
    }

    public String getPlanId() {
        return entered.planId;
    }

    public String getCredentialsId() {
        return entered.credentialsId;
    }

    public String getServer() {
        return entered.server;
    }

    @DataBoundSetter
    public void setServer(String server) {
        entered.server = Util.fixEmptyAndTrim(server);
    }

    public String getPlanName() {
        return entered.planName;
    }

    @DataBoundSetter
    public void setPlanName(String planName) {
        entered.planName = Util.fixEmptyAndTrim(planName);
    }

    public boolean isDryRun() {
        return entered.dryRun.isOn();
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        entered.dryRun = Flag.of(dryRun);
    }

    public int getTimeoutMinutes() {
        return entered.timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        entered.timeoutMinutes = timeoutMinutes;
    }

    public String getOnAbort() {
        return entered.onAbort;
    }

    @DataBoundSetter
    public void setOnAbort(String onAbort) {
        entered.onAbort = Util.fixNull(onAbort);
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        EnvVars variables = build.getEnvironment(listener);
        variables.overrideAll(build.getBuildVariables());
        Parameters expanded = entered.expanded(variables::expand);
        Operation operation = ((FormDescriptor) getDescriptor()).getOperation();
        BuildOperations.attach(build);
        String step = RunningOperation.reserveStep(build);
        BuildThread thread = new BuildThread();
        try {
            RunningOperation running = RunningOperation.begin(
                    () -> expanded.order(operation), expanded.credentialsId, build, step, listener, thread, false);
            Progress ended = thread.awaitEnd(running, expanded.onAbort);
            if (!ended.outcome().isSuccess()) {
                throw new AbortException(ReturnedMap.failure(ended));
            }
            return true;
        } catch (BadInput e) {
            throw new AbortException(PlainText.of(expanded.refused(operation, build, step, e)));
        } catch (RunningOperation.Untold e) {
            throw new AbortException(PlainText.of(Messages.Untold(e.getMessage())));
        } finally {
            thread.goesOn();
        }
    }

    /** What the builders have in common as Jenkins sees them. */
    public abstract static class FormDescriptor extends BuildStepDescriptor<Builder> {

        private final Operation operation;

        FormDescriptor(Operation operation) {
            this.operation = operation;
        }

        /** For the form, too. */
        public final Operation getOperation() {
            return operation;
        }

        @Override
        public final String getDisplayName() {
            return Text.of("Operation_" + operation + "_displayName");
        }

        @Override
        @SuppressWarnings("rawtypes")
        public final boolean isApplicable(Class<? extends AbstractProject> project) {
            return true;
        }

        @Override
        public final Builder newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            return super.newInstance(request, SubmittedForm.checked(form));
        }
    }
}
