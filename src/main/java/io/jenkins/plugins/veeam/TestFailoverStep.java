package io.jenkins.plugins.veeam;

import hudson.Extension;
import io.jenkins.plugins.veeam.client.Operation;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code veeamTestFailover}: tests a tenant's cloud failover plan. */
public final class TestFailoverStep extends OperationStep {

    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public TestFailoverStep(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    @Extension
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.TEST);
        }

        @Override
        public String getFunctionName() {
            return "veeamTestFailover";
        }
    }
}
