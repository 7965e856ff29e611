package io.jenkins.plugins.veeam;

import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.veeam.client.Operation;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code veeamStartFailover}: starts a failover; the source machines are not powered off. */
public final class StartFailoverStep extends OperationStep {

    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public StartFailoverStep(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    public String getRestorePointBefore() {
        return entered.restorePointBefore;
    }

    @DataBoundSetter
    public void setRestorePointBefore(String restorePointBefore) {
        entered.restorePointBefore = Util.fixEmptyAndTrim(restorePointBefore);
    }

    @Extension
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.START);
        }

        @Override
        public String getFunctionName() {
            return "veeamStartFailover";
        }
    }
}
