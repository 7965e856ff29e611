package io.jenkins.plugins.veeam;

import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import hudson.Extension;
import hudson.Util;
import hudson.model.Describable;
import hudson.model.Run;
import hudson.util.XStream2;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.form.FieldChecks;
import io.jenkins.plugins.veeam.form.OperationForm;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.report.BuildOperations;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import jenkins.model.Jenkins;

/**
 * What a person enters, in whichever face; its descriptor is the form of all. Nothing is checked before it is used: a bad value in
 * a saved job must not stop Jenkins.
 */
public final class Parameters implements Describable<Parameters>, Serializable {

    private static final long serialVersionUID = 1L;

    /** How long to wait for the task unless told otherwise: a day. */
    static final int DEFAULT_TIMEOUT_MINUTES = 1440;

    /** The name of the field {@link #fault}. */
    static final String FAULT = "fault";

    /** As entered: an id, a UID or, in freestyle jobs, an expression. */
    String planId = "";
    /** As entered. */
    String credentialsId = "";
    /** A configured server's name; null where there is one only. */
    String server;
    /** The name that the plan must bear; null for no check, which a start doesn't accept. */
    String planName;
    /** Of a start only, as entered: a time, or in freestyle jobs an expression; null for the newest restore points. */
    String restorePointBefore;

    Flag dryRun = Flag.of(false);
    /** In minutes. */
    Integer timeoutMinutes = DEFAULT_TIMEOUT_MINUTES;
    /** As entered; see {@link OnAbort}. */
    String onAbort = OnAbort.STOP.name();

    /** What was wrong with the job's XML, in a sentence, until it is entered anew; null if nothing was. */
    String fault;

    Parameters(String planId, String credentialsId) {
        this.planId = Util.fixNull(planId);
        this.credentialsId = Util.fixNull(credentialsId);
    }

    /** What a saved job leaves out, or holds in a form that can't be read, is as if it had never been entered. */
    private Object readResolve() {
        planId = Util.fixNull(planId);
        credentialsId = Util.fixNull(credentialsId);
        timeoutMinutes = Util.fixNull(timeoutMinutes, DEFAULT_TIMEOUT_MINUTES);
        onAbort = Util.fixNull(onAbort, OnAbort.STOP.name());
        dryRun = Util.fixNull(dryRun, Flag.of(false));
        return this;
    }

    /** The same with build variables put in where they may stand. */
    Parameters expanded(UnaryOperator<String> variables) {
        Parameters expanded = new Parameters(variables.apply(planId), credentialsId);
        expanded.server = server == null ? null : Util.fixEmptyAndTrim(variables.apply(server));
        expanded.planName = planName == null ? null : Util.fixEmptyAndTrim(variables.apply(planName));
        expanded.restorePointBefore = restorePointBefore == null ? null : variables.apply(restorePointBefore);
        expanded.dryRun = dryRun;
        expanded.timeoutMinutes = timeoutMinutes;
        expanded.onAbort = onAbort;
        expanded.fault = fault;
        return expanded;
    }

    /** @return what to do, checked as far as it can be without asking anybody */
    Order order(Operation operation) throws BadInput {
        if (fault != null) {
            throw new BadInput(fault);
        }
        PlanId plan = FieldChecks.planId(planId);
        dryRun.check("dryRun");
        if (operation != Operation.START && restorePointBefore != null) {
            throw new BadInput(SavedElements.unknown("restorePointBefore"));
        }
        Long before = FieldChecks.restorePointBefore(restorePointBefore);
        FieldChecks.credentialsId(credentialsId);
        FieldChecks.timeoutMinutes(timeoutMinutes);
        FieldChecks.onAbort(onAbort);
        Server known = VeeamFailoverConfiguration.get().server(server);
        return new Order(operation, known, plan, planName, before, dryRun.isOn(), timeoutMinutes);
    }

    /**
     * Leaves a trace of what {@link #order} refused.
     *
     * @return the end in words
     */
    String refused(Operation operation, Run<?, ?> build, String step, BadInput why) {
        String message = Messages.NotStarted(why.getMessage());
        BuildOperations.refused(build, step, operation, planId, server, dryRun.isOn(), message);
        return message;
    }

    /** Found by XStream by its name. */
    public static final class ConverterImpl extends XStream2.PassthruConverter<Parameters> {

        public ConverterImpl(XStream2 xstream) {
            super(xstream);
        }

        @Override
        public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
            SavedElements elements = new SavedElements(reader);
            Parameters read = (Parameters) super.unmarshal(elements, context);
            read.fault = Util.fixNull(elements.fault(), read.fault);
            return read;
        }

        @Override
        protected void callback(Parameters read, UnmarshallingContext context) {}
    }

    @Override
    public DescriptorImpl getDescriptor() {
        return (DescriptorImpl) Jenkins.get().getDescriptorOrDie(Parameters.class);
    }

    @Extension
    public static final class DescriptorImpl extends OperationForm<Parameters> {
        public DescriptorImpl() {
            super(Parameters.class);
        }
    }
}
