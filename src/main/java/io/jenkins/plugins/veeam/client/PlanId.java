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
    private static final Pattern FORM = Pattern.compile("(?:urn:veeam:(cloud)?failoverplan:)?(" + ID + ")");
    /** No address of a plan is longer, in characters. */
    private static final int LONGEST = 2000;

    public PlanId {
        if (!value.matches(ID)) {
            throw new IllegalArgumentException(value); // it becomes part of an address
        }
    }

    /**
     * @param text an id or a UID, in any letter case, in braces or not, or an address that ends in {@code failoverPlans/<id>} or
     *     {@code cloudFailoverPlans/<id>}, with a query or not; blanks around it are allowed; null is allowed
     * @return the id, or empty if the text is none of these
     */
    public static Optional<PlanId> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String entered = withoutBraces(strip(text)).toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(asUid(entered));
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PlanId(form.group(1) == null ? PlanKind.PLAN : PlanKind.CLOUD_PLAN, form.group(2)));
    }

    /** Pages and mails have other blanks than the keyboard. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** As PowerShell prints an id. */
    private static String withoutBraces(String text) {
        return text.startsWith("{") && text.endsWith("}") ? strip(text.substring(1, text.length() - 1)) : text;
    }

    /** What an address leads to, or the text as it is if it's no address of a plan. */
    private static String asUid(String text) {
        int end = text.indexOf('?');
        String path = end < 0 ? text : text.substring(0, end);
        int slash = path.lastIndexOf('/');
        String list = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        return switch (list) {
            case "failoverplans" -> "urn:veeam:failoverplan:" + path.substring(slash + 1);
            case "cloudfailoverplans" -> "urn:veeam:cloudfailoverplan:" + path.substring(slash + 1);
            default -> text;
        };
    }

    /** The one form in which it appears in logs, results and history: as {@link #parse} reads it. */
    @Override
    public String toString() {
        return kind == PlanKind.PLAN ? value : "urn:veeam:CloudFailoverPlan:" + value;
    }
}
