package io.jenkins.plugins.veeam;

import hudson.Extension;
import io.jenkins.plugins.veeam.client.Operation;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code veeamUndoFailover}: undoes a failover. */
public final class UndoFailoverStep extends OperationStep {

    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public UndoFailoverStep(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    @Extension
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.UNDO);
        }

        @Override
        public String getFunctionName() {
            return "veeamUndoFailover";
        }
    }
}
