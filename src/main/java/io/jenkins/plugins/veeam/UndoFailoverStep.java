package io.jenkins.plugins.veeam;

import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.form.SubmittedForm;
import java.io.Serializable;
import java.util.Set;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The Pipeline step {@code veeamUndoFailover}. */
public final class UndoFailoverStep extends Step implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Parameters progress;
    private boolean propagate = true;

    @DataBoundConstructor
    public UndoFailoverStep(String planId, String credentialsId) {
        progress = new Parameters(planId, credentialsId);
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

    public boolean isPropagate() {
        return propagate;
    }

    /** @param propagate whether an outcome other than success fails the build; an abort always does */
    @DataBoundSetter
    public void setPropagate(boolean propagate) {
        this.propagate = propagate;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new OperationExecution(context, progress, propagate);
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {

        @Override
        public String getFunctionName() {
            return "veeamUndoFailover";
        }

        @Override
        public String getDisplayName() {
            return Messages.UndoFailover_displayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FlowNode.class);
        }

        @Override
        public Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            return super.newInstance(request, SubmittedForm.checked(form));
        }
    }
}
