package io.jenkins.plugins.veeam.form;

import hudson.Util;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.operation.OnAbort;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** What may be entered, field by field: the same when a form asks and when the build runs. */
@Restricted(NoExternalUse.class)
public final class FieldChecks {

    private FieldChecks() {}

    public static PlanId planId(String planId) throws BadInput {
        if (Util.fixEmptyAndTrim(planId) == null) {
            throw new BadInput(Text.of("PlanId_empty"));
        }
        return PlanId.parse(planId).orElseThrow(() -> new BadInput(Text.of("PlanId_malformed", planId)));
    }

    public static void credentialsId(String credentialsId) throws BadInput {
        if (Util.fixEmptyAndTrim(credentialsId) == null) {
            throw new BadInput(Text.of("CredentialsId_empty"));
        }
    }

    public static void timeoutMinutes(int minutes) throws BadInput {
        if (minutes < 1) {
            throw new BadInput(Text.of("TimeoutMinutes_tooSmall", minutes));
        }
    }

    public static OnAbort onAbort(String onAbort) throws BadInput {
        return OnAbort.parse(onAbort).orElseThrow(() -> new BadInput(Text.of("OnAbort_unknown", onAbort)));
    }
}
