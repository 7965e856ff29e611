package io.jenkins.plugins.veeam.form;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.config.BadInput;
import io.jenkins.plugins.veeam.operation.OnAbort;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

    static int timeoutMinutes(String minutes) throws BadInput {
        try {
            int read = Integer.parseInt(minutes.trim());
            timeoutMinutes(read);
            return read;
        } catch (NumberFormatException e) {
            throw new BadInput(Text.of("TimeoutMinutes_tooSmall", minutes));
        }
    }

    /** @return in milliseconds since 1970; null for the newest restore points */
    @CheckForNull
    public static Long restorePointBefore(@CheckForNull String time) throws BadInput {
        if (Util.fixEmptyAndTrim(time) == null) {
            return null;
        }
        try {
            long before = OffsetDateTime.parse(time.trim()).toInstant().toEpochMilli();
            if (before > 0) {
                return before;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // what it can't be is said below
        }
        throw new BadInput(Text.of("RestorePointBefore_malformed", time));
    }

    /** @param problem null if there is none */
    static void refuse(@CheckForNull String problem) throws BadInput {
        if (problem != null) {
            throw new BadInput(problem);
        }
    }

    /** What a form says of itself. */
    static Operation operation(String name) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElse(Operation.UNDO);
    }

    public static OnAbort onAbort(String onAbort) throws BadInput {
        return OnAbort.parse(onAbort).orElseThrow(() -> new BadInput(Text.of("OnAbort_unknown", onAbort)));
    }
}
