package io.jenkins.plugins.veeam.client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A link of a document; matched by {@code Rel}, since {@code Type} may be missing.
 *
 * @param rel what it leads to, {@code Related} or {@code Delete} for example; may be null
 * @param type the document's type; may be null
 * @param href an address that names the server's own host: never to be followed as it stands; may be null
 */
public record Link(String rel, String type, String href) {

    private static final String SESSIONS = "sessions";

    /** In the reference's letters, by type and by collection, whatever letters the link has. */
    private static final Map<String, String> KNOWN = Map.of(
            "restoresessions", "restoreSessions",
            "failoversessions", "cloud/failoverSessions",
            "cloudfailoversessions", "cloud/failoverSessions");

    /**
     * The session that this link leads to, as a path below {@code /api/}: {@code restoreSessions/<id>} or
     * {@code cloud/failoverSessions/<id>} [S]. What kind of session it is, the address says, for it was made to be asked for; where it
     * names none, the type. Empty if it leads elsewhere, or in a form that can't be understood.
     */
    public Optional<String> sessionPath() {
        if (!isRelated() || href == null || href.length() > Limits.HREF) {
            return Optional.empty();
        }
        String path = href.split("[?#]", 2)[0];
        int api = path.toLowerCase(Locale.ROOT).lastIndexOf("/api/");
        String[] parts = path.substring(api < 0 ? 0 : api + "/api/".length()).split("/"); // no slash at the end
        int last = parts.length - 1;
        String parent = last < 2 ? "" : parts[last - 2];
        if (last < 0 || !isId(parts[last]) || last > 0 && !isCollection(parts[last - 1])) {
            return Optional.empty();
        }
        if (api < 0) {
            parent = parent.equalsIgnoreCase("cloud") ? parent : ""; // a host, or a reverse proxy's path
        } else if (last > 2 || !isWord(parent)) {
            return Optional.empty(); // another document
        }
        return collection(parent, last == 0 ? "" : parts[last - 1]).map(found -> found + "/" + parts[last]);
    }

    /** A link that says by its type that it leads to a session, in a form that can't be understood. */
    boolean isObscureSession() {
        String named = typeName();
        return isRelated()
                && named.endsWith("session")
                && !named.equals("logonsession")
                && sessionPath().isEmpty();
    }

    private boolean isRelated() {
        return "Related".equalsIgnoreCase(rel);
    }

    private String typeName() {
        String named = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return named.endsWith("reference") ? named.substring(0, named.length() - "reference".length()) : named;
    }

    private Optional<String> collection(String parent, String name) {
        String known = KNOWN.get(name.isEmpty() ? typeName() + "s" : name.toLowerCase(Locale.ROOT));
        if (known != null && (parent.isEmpty() || parent.equalsIgnoreCase("cloud"))) {
            return Optional.of(known);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(parent.isEmpty() ? name : parent + "/" + name);
    }

    private static boolean isCollection(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.equals(SESSIONS) && lower.endsWith(SESSIONS) && !lower.equals("logonsessions") && isWord(lower);
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '.'
                && !text.toLowerCase(Locale.ROOT).endsWith(SESSIONS)
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }
}
