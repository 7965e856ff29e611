package io.jenkins.plugins.veeam;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.operation.OnAbort;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of both faces: what it offers, and what it says of what is entered, in the words of the build itself. */
abstract class UndoFailoverForm extends Descriptor<UndoFailover> {

    UndoFailoverForm() {
        super(UndoFailover.class);
    }

    /** Who may not configure the job (or Jenkins, where there is no job) learns nothing. */
    private static boolean mayConfigure(Item item) {
        return item == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : item.hasPermission(Item.CONFIGURE);
    }

    private interface Check {
        void run() throws BadInput;
    }

    /** In freestyle jobs a value may have variables in it, which have no value yet. */
    private static FormValidation check(Item item, String value, Check check) {
        if (!mayConfigure(item) || value.contains("$")) {
            return FormValidation.ok();
        }
        try {
            check.run();
            return FormValidation.ok();
        } catch (BadInput e) {
            return FormValidation.error(e.getMessage());
        }
    }

    @POST
    public FormValidation doCheckPlanId(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> UndoFailover.planId(value));
    }

    @POST
    public FormValidation doCheckServer(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> VeeamFailoverConfiguration.get().server(value));
    }

    @POST
    public FormValidation doCheckTimeoutMinutes(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> {
            try {
                UndoFailover.timeoutMinutes(Integer.parseInt(value.trim()));
            } catch (NumberFormatException e) {
                throw new BadInput(Messages.TimeoutMinutes_tooSmall(value));
            }
        });
    }

    @POST
    public FormValidation doCheckOnAbort(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, () -> UndoFailover.onAbort(value));
    }

    @POST
    public FormValidation doCheckCredentialsId(
            @AncestorInPath Item item, @QueryParameter String server, @QueryParameter String value) {
        return check(item, value, () -> {
            UndoFailover.credentialsId(value);
            boolean found = CredentialsProvider.listCredentialsInItem(
                            StandardUsernamePasswordCredentials.class,
                            item,
                            ACL.SYSTEM2,
                            domainOf(server),
                            CredentialsMatchers.withId(value))
                    .stream()
                    .findAny()
                    .isPresent();
            if (!found) {
                throw new BadInput(
                        Messages.CredentialsId_unknown(value, item == null ? "Jenkins" : item.getFullDisplayName()));
            }
        });
    }

    @POST
    public ListBoxModel doFillServerItems(@AncestorInPath Item item, @QueryParameter String server) {
        ListBoxModel items = new ListBoxModel();
        if (!mayConfigure(item)) {
            return keep(items, server);
        }
        items.add(Messages.Server_theOnlyOne(), "");
        VeeamFailoverConfiguration.get().getServers().forEach(known -> items.add(known.getName()));
        return keep(items, server);
    }

    /** A saved value stays selected, known or not: opening a form must not change it. */
    private static ListBoxModel keep(ListBoxModel items, String value) {
        if (items.stream().noneMatch(option -> option.value.equals(value))) {
            items.add(value);
        }
        items.forEach(option -> option.selected = option.value.equals(value));
        return items;
    }

    @POST
    public ListBoxModel doFillCredentialsIdItems(
            @AncestorInPath Item item, @QueryParameter String server, @QueryParameter String credentialsId) {
        StandardListBoxModel items = new StandardListBoxModel();
        boolean mayList = item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
        if (!mayList) {
            return items.includeCurrentValue(credentialsId);
        }
        return items.includeEmptyValue()
                .includeMatchingAs(
                        ACL.SYSTEM2,
                        item,
                        StandardUsernamePasswordCredentials.class,
                        domainOf(server),
                        CredentialsMatchers.always())
                .includeCurrentValue(credentialsId);
    }

    /** The domain of the chosen server's address; any, while that isn't known. */
    private static List<DomainRequirement> domainOf(String server) {
        try {
            Server known = VeeamFailoverConfiguration.get().server(server);
            return URIRequirementBuilder.fromUri(known.url()).build();
        } catch (BadInput e) {
            return List.of();
        }
    }

    @POST
    public ListBoxModel doFillOnAbortItems(@AncestorInPath Item item, @QueryParameter String onAbort) {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.OnAbort_STOP(), OnAbort.STOP.name());
        items.add(Messages.OnAbort_LEAVE(), OnAbort.LEAVE.name());
        return onAbort.isEmpty() ? items : keep(items, onAbort);
    }
}
