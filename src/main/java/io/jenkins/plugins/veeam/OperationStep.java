package io.jenkins.plugins.veeam;

import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.form.SubmittedForm;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** A Pipeline step that does something with a plan: its parameters, whatever it does. */
@Restricted(NoExternalUse.class)
public abstract class OperationStep extends Step implements Serializable {

    private static final long serialVersionUID = 1L;

    final Parameters entered;
    private boolean propagate = true;

    OperationStep(String planId, String credentialsId) {
        entered = new Parameters(planId, credentialsId);
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

    public boolean isPropagate() {
        return propagate;
    }

    /** @param propagate whether an outcome other than success fails the build; an abort always does */
    @DataBoundSetter
    public void setPropagate(boolean propagate) {
        this.propagate = propagate;
    }

    @Override
    public final StepExecution start(StepContext context) {
        return new OperationExecution(context, ((FormDescriptor) getDescriptor()).getOperation(), entered, propagate);
    }

    /** What the steps have in common as Jenkins sees them. */
    public abstract static class FormDescriptor extends StepDescriptor {

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
        public final Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FlowNode.class);
        }

        @Override
        public final Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            return super.newInstance(request, SubmittedForm.checked(form));
        }

        /** Pipeline itself only warns of a parameter that it doesn't know, and goes on without it. */
        @Override
        public final Step newInstance(Map<String, Object> arguments) throws Exception {
            return super.newInstance(StepArguments.checked(clazz, arguments));
        }
    }
}
