package io.jenkins.plugins.veeam.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failover plan's id: the last part of its UID {@code urn:veeam:FailoverPlan:<id>} or {@code urn:veeam:CloudFailoverPlan:<id>}.
 *
 * @param kind which list the plan stands in
 * @param value a UUID in lower case
 */
public record PlanId(PlanKind kind, String value) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM =
            Pattern.compile("(?:urn:veeam:(cloud)?failoverplan:)?(" + ID + ")", Pattern.CASE_INSENSITIVE);

    public PlanId {
        if (!value.matches(ID)) {
            throw new IllegalArgumentException(value); // it becomes part of an address
        }
    }

    /**
     * @param text an id or a UID in any letter case, white space around it allowed; null is allowed
     * @return the id, or empty if the text is neither
     */
    public static Optional<PlanId> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.trim());
        if (!form.matches()) {
            return Optional.empty();
        }
        PlanKind kind = form.group(1) == null ? PlanKind.PLAN : PlanKind.CLOUD_PLAN;
        return Optional.of(new PlanId(kind, form.group(2).toLowerCase(Locale.ROOT)));
    }

    /** The one form in which it appears in logs, results and history: as {@link #parse} reads it. */
    @Override
    public String toString() {
        return kind == PlanKind.PLAN ? value : "urn:veeam:CloudFailoverPlan:" + value;
    }
}
