package io.jenkins.plugins.veeam.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failover plan's id: the last part of its UID {@code urn:veeam:FailoverPlan:<id>}.
 *
 * @param value a UUID in lower case
 */
public record PlanId(String value) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM =
            Pattern.compile("(?:urn:veeam:failoverplan:)?(" + ID + ")", Pattern.CASE_INSENSITIVE);

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
        return form.matches() ? Optional.of(new PlanId(form.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }
}
