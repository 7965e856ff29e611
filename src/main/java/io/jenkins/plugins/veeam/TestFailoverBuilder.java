package io.jenkins.plugins.veeam;

import hudson.Extension;
import hudson.util.XStream2;
import io.jenkins.plugins.veeam.client.Operation;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The freestyle build step that tests a tenant's cloud failover plan. */
public final class TestFailoverBuilder extends OperationBuilder {

    @DataBoundConstructor
    public TestFailoverBuilder(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    public static final class ConverterImpl extends SavedBuilder<TestFailoverBuilder> {
        public ConverterImpl(XStream2 xstream) {
            super(xstream);
        }
    }

    @Extension
    @Symbol("veeamTestFailover")
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.TEST);
        }
    }
}
