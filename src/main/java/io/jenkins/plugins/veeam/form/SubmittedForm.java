package io.jenkins.plugins.veeam.form;

import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.veeam.client.Text;
import net.sf.json.JSONObject;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** A form as it was submitted. */
@Restricted(NoExternalUse.class)
public final class SubmittedForm {

    private static final String TIMEOUT = "timeoutMinutes";

    private SubmittedForm() {}

    /**
     * To be called before a face's fields are bound: Stapler would make 0 of what is no number, and save it.
     *
     * @param form as submitted; without minutes the usual ones hold
     */
    public static JSONObject checked(JSONObject form) throws FormException {
        String minutes = form.optString(TIMEOUT, "").trim();
        if (minutes.isEmpty()) {
            form.remove(TIMEOUT);
        } else {
            try {
                Integer.parseInt(minutes);
            } catch (NumberFormatException e) {
                throw new FormException(Text.of("TimeoutMinutes_tooSmall", minutes), TIMEOUT);
            }
        }
        return form;
    }
}
