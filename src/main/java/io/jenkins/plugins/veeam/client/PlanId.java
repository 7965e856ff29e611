package io.jenkins.plugins.veeam.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A failover plan's id: the last part of its UID {@code urn:veeam:FailoverPlan:<id>} or {@code urn:veeam:CloudFailoverPlan:<id>}.
 *
 * @param kind which list the plan stands in
 * @param value a UUID in lower case
 */
public record PlanId(PlanKind kind, String value) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int ID_LENGTH = 36;

    public PlanId {
        if (value.length() != ID_LENGTH || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plan's id"); // it becomes part of an address
        }
    }

    /**
     * Understands what people paste: an id, with braces as PowerShell prints it; a UID, also with braces inside; an address that
     * ends in {@code failoverPlans/<id>} or {@code cloudFailoverPlans/<id>}, with a query or without. In any letter case, with
     * blanks round it.
     *
     * @param text null is allowed
     * @return the id, or empty if the text is none of these
     */
    public static Optional<PlanId> parse(String text) {
        if (text == null || text.length() > Limits.ENTERED) {
            return Optional.empty();
        }
        String entered = withoutBraces(withoutBlanks(text.toLowerCase(Locale.ROOT)));
        return entered.indexOf('/') >= 0 ? fromAddress(entered) : fromUid(entered);
    }

    private static Optional<PlanId> fromUid(String entered) {
        String prefix = "urn:veeam:";
        int end = entered.lastIndexOf(':');
        String named = end < 0 ? prefix + "failoverplan" : entered.substring(0, end);
        String id = entered.substring(end + 1);
        return named.startsWith(prefix)
                ? of(named.substring(prefix.length()), end < 0 ? id : withoutBraces(id))
                : Optional.empty();
    }

    private static Optional<PlanId> fromAddress(String entered) {
        String[] parts = entered.split("[?#]", 2)[0].split("/"); // no slash at the end
        String list = parts.length < 2 ? "" : parts[parts.length - 2];
        return list.endsWith("s")
                ? of(list.substring(0, list.length() - 1), withoutBraces(parts[parts.length - 1]))
                : Optional.empty();
    }

    private static Optional<PlanId> of(String word, String id) {
        for (PlanKind kind : PlanKind.values()) {
            if (kind.veeamsWord().equalsIgnoreCase(word)
                    && id.length() == ID_LENGTH
                    && ID.matcher(id).matches()) {
                return Optional.of(new PlanId(kind, id));
            }
        }
        return Optional.empty();
    }

    /**
     * The plan of a list.
     *
     * @param kind of the list
     * @param uid as the list has it; null is allowed
     * @return its id, or empty if the UID holds none
     */
    public static Optional<PlanId> listed(PlanKind kind, String uid) {
        return parse(uid).map(id -> new PlanId(kind, id.value()));
    }

    /** The plan that the same id means in the other list. */
    public PlanId ofOtherKind() {
        return new PlanId(kind == PlanKind.PLAN ? PlanKind.CLOUD_PLAN : PlanKind.PLAN, value);
    }

    private static String withoutBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A no-break space too, which is what copying from a page brings. */
    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String withoutBraces(String text) {
        return text.startsWith("{") && text.endsWith("}") && text.length() > 1
                ? withoutBlanks(text.substring(1, text.length() - 1))
                : text;
    }

    /** The one form in which it appears in logs, results and history: as {@link #parse} reads it. */
    @Override
    public String toString() {
        return kind == PlanKind.PLAN ? value : "urn:veeam:CloudFailoverPlan:" + value;
    }
}
