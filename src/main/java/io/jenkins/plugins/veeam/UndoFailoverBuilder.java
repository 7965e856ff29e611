package io.jenkins.plugins.veeam;

import hudson.Extension;
import hudson.util.XStream2;
import io.jenkins.plugins.veeam.client.Operation;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The freestyle build step that undoes a failover. */
public final class UndoFailoverBuilder extends OperationBuilder {

    @DataBoundConstructor
    public UndoFailoverBuilder(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    public static final class ConverterImpl extends SavedBuilder<UndoFailoverBuilder> {
        public ConverterImpl(XStream2 xstream) {
            super(xstream);
        }
    }

    @Extension
    @Symbol("veeamUndoFailover")
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.UNDO);
        }
    }
}
