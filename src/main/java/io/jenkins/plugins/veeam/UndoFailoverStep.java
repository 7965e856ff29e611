package io.jenkins.plugins.veeam;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code veeamUndoFailover}. */
public final class UndoFailoverStep extends OperationStep {

    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public UndoFailoverStep(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    @Extension
    public static final class DescriptorImpl extends FormDescriptor {

        @Override
        public String getFunctionName() {
            return "veeamUndoFailover";
        }

        @Override
        public String getDisplayName() {
            return Messages.UndoFailover_displayName();
        }
    }
}
