package io.jenkins.plugins.veeam.form;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import jenkins.model.Jenkins;

/** Who may see what in a job's form. Where there is no job, as in the Snippet Generator at the top, it takes an administrator. */
final class FormAccess {

    private FormAccess() {}

    /** Who may not learns nothing that isn't in the form already. */
    static boolean mayConfigure(@CheckForNull Item item) {
        return item == null ? isAdministrator() : item.hasPermission(Item.CONFIGURE);
    }

    static boolean mayListCredentials(@CheckForNull Item item) {
        return item == null
                ? isAdministrator()
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
    }

    /** Whether a form may log on for this user: what a build of the item could do just as well. */
    static boolean mayUseCredentials(@CheckForNull Item item) {
        return mayConfigure(item) && (item == null || item.hasPermission(CredentialsProvider.USE_ITEM));
    }

    private static boolean isAdministrator() {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER);
    }
}
