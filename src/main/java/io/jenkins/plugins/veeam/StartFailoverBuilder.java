package io.jenkins.plugins.veeam;

import hudson.Extension;
import hudson.Util;
import hudson.util.XStream2;
import io.jenkins.plugins.veeam.client.Operation;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The freestyle build step that starts a failover; the source machines are not powered off. */
public final class StartFailoverBuilder extends OperationBuilder {

    @DataBoundConstructor
    public StartFailoverBuilder(String planId, String credentialsId) {
        super(planId, credentialsId);
    }

    public String getRestorePointBefore() {
        return entered.restorePointBefore;
    }

    @DataBoundSetter
    public void setRestorePointBefore(String restorePointBefore) {
        entered.restorePointBefore = Util.fixEmptyAndTrim(restorePointBefore);
    }

    public static final class ConverterImpl extends SavedBuilder<StartFailoverBuilder> {
        public ConverterImpl(XStream2 xstream) {
            super(xstream);
        }
    }

    @Extension
    @Symbol("veeamStartFailover")
    public static final class DescriptorImpl extends FormDescriptor {

        public DescriptorImpl() {
            super(Operation.START);
        }
    }
}
