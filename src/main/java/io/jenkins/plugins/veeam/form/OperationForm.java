package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import hudson.Util;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.operation.Order;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of all faces: what it offers, and what it says of what is entered, in the words of the build itself. */
@Restricted(NoExternalUse.class)
public abstract class OperationForm<T extends Describable<T>> extends Descriptor<T> {

    /** @param bean what is entered */
    protected OperationForm(Class<T> bean) {
        super(bean);
    }

    /** For the page, which needs it public. @param field a parameter's name */
    public final String label(String field) {
        return Labels.of(field);
    }

    private interface Check {
        void run() throws BadInput;
    }

    /** In freestyle jobs a value may have variables in it, which have no value yet. */
    private static FormValidation check(Item item, String value, Check check) {
        if (!FormAccess.mayConfigure(item) || value.contains("$")) {
            return FormValidation.ok();
        }
        try {
            check.run();
            return FormValidation.ok();
        } catch (BadInput e) {
            return FormValidation.error(Labels.in(e.getMessage()));
        }
    }

    /** @param operation what the form is for, see {@link FieldChecks#operation} */
    @POST
    public FormValidation doCheckPlanId(
            @AncestorInPath Item item, @QueryParameter String operation, @QueryParameter String value) {
        return check(item, value, () -> {
            PlanId id = FieldChecks.planId(value);
            FieldChecks.refuse(Order.problemWithKind(FieldChecks.operation(operation), id));
        });
    }

    @POST
    public FormValidation doCheckPlanName(
            @AncestorInPath Item item, @QueryParameter String operation, @QueryParameter String value) {
        return check(
                item,
                value,
                () -> FieldChecks.refuse(Order.problemWithoutName(FieldChecks.operation(operation), value)));
    }

    @POST
    public FormValidation doCheckRestorePointBefore(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> {
            Long before = FieldChecks.restorePointBefore(value);
            FieldChecks.refuse(Order.problemWithTime(before, System.currentTimeMillis()));
        });
    }

    @POST
    public FormValidation doCheckServer(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> VeeamFailoverConfiguration.get().server(value));
    }

    @POST
    public FormValidation doCheckTimeoutMinutes(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> FieldChecks.timeoutMinutes(value));
    }

    @POST
    public FormValidation doCheckOnAbort(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> FieldChecks.onAbort(value));
    }

    @POST
    public FormValidation doCheckCredentialsId(
            @AncestorInPath Item item, @QueryParameter String server, @QueryParameter String value) {
        return check(item, value, () -> {
            FieldChecks.credentialsId(value);
            new ItemCredentials(item, server).find(value);
        });
    }

    @POST
    public ListBoxModel doFillServerItems(@AncestorInPath Item item, @QueryParameter String server) {
        return Choices.servers(FormAccess.mayConfigure(item), server);
    }

    @POST
    public ListBoxModel doFillCredentialsIdItems(
            @AncestorInPath Item item, @QueryParameter String server, @QueryParameter String credentialsId) {
        return FormAccess.mayListCredentials(item)
                ? new ItemCredentials(item, server).list().includeCurrentValue(credentialsId)
                : new StandardListBoxModel().includeCurrentValue(credentialsId);
    }

    /** The plans of the chosen server, to pick from; what is picked goes into {@code planId} and {@code planName}, which are saved. */
    @POST
    public ListBoxModel doFillPlanItems(
            @AncestorInPath Item item,
            @QueryParameter String operation,
            @QueryParameter String server,
            @QueryParameter String credentialsId,
            @QueryParameter String planId) {
        try {
            return PlanPicker.items(
                    PlanPicker.choice(item, FieldChecks.operation(operation), server, credentialsId), planId);
        } catch (BadInput | EnterpriseManagerException e) {
            return PlanPicker.unavailable(planId);
        }
    }

    /** Why there is nothing to pick from, or not all. */
    @POST
    public FormValidation doCheckPlan(
            @AncestorInPath Item item,
            @QueryParameter String operation,
            @QueryParameter String server,
            @QueryParameter String credentialsId) {
        EnterpriseManagerException missing;
        try {
            missing = PlanPicker.choice(item, FieldChecks.operation(operation), server, credentialsId)
                    .missing();
        } catch (BadInput e) {
            missing = null; // the other fields say so
        } catch (EnterpriseManagerException e) {
            missing = e;
        }
        return missing == null
                ? FormValidation.ok()
                : FormValidation.warning(PlainText.of(Labels.in(missing.getMessage())));
    }

    /** The button below the fields: can this account, on this server, do this with this plan? Starts nothing. */
    @POST
    public FormValidation doVerifyPlan(
            @AncestorInPath Item item,
            @QueryParameter String operation,
            @QueryParameter String server,
            @QueryParameter String credentialsId,
            @QueryParameter String planId,
            @QueryParameter String planName,
            @QueryParameter String restorePointBefore,
            @QueryParameter String timeoutMinutes) {
        if (!FormAccess.mayUseCredentials(item)) {
            return FormValidation.error(Text.of("Plan_mayNot"));
        }
        Operation wanted = FieldChecks.operation(operation);
        String before =
                wanted == Operation.START ? restorePointBefore : null; // else it is another step's, above this one
        if ((server + credentialsId + planId + before).contains("$")) {
            return FormValidation.warning(Text.of("Plan_variables"));
        }
        try {
            PlanId id = FieldChecks.planId(planId);
            FieldChecks.credentialsId(credentialsId);
            int minutes = FieldChecks.timeoutMinutes(timeoutMinutes);
            Long points = FieldChecks.restorePointBefore(before);
            Server known = VeeamFailoverConfiguration.get().server(server);
            Order order = new Order(wanted, known, id, Util.fixEmptyAndTrim(planName), points, true, minutes);
            return PlanCheck.check(order, new ItemCredentials(item, server).find(credentialsId));
        } catch (BadInput e) {
            return FormValidation.error(Labels.in(e.getMessage()));
        }
    }

    @POST
    public ListBoxModel doFillOnAbortItems(@AncestorInPath Item item, @QueryParameter String onAbort) {
        return Choices.onAbort(FormAccess.mayConfigure(item), onAbort);
    }
}
