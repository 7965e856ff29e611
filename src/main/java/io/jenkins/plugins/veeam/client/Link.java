package io.jenkins.plugins.veeam.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a document; matched by {@code Rel}, since {@code Type} may be missing.
 *
 * @param rel what it leads to, {@code Related} or {@code Delete} for example; may be null
 * @param type the document's type; may be null
 * @param href an address that names the server's own host: never to be followed as it stands; may be null
 */
public record Link(String rel, String type, String href) {

    private static final Pattern SESSION =
            Pattern.compile("/api/((?:[A-Za-z]+/)?[A-Za-z]+Sessions/[0-9A-Za-z_-][0-9A-Za-z._-]*)(?:[/?#].*)?$");

    /**
     * The session that this link leads to, as a path below {@code /api/}: {@code restoreSessions/<id>} or
     * {@code cloud/failoverSessions/<id>} [S]. Empty if it leads elsewhere, or in a form that can't be understood.
     */
    public Optional<String> sessionPath() {
        if (!"Related".equalsIgnoreCase(rel)
                || href == null
                || href.toLowerCase(Locale.ROOT).contains("/logonsessions/")) {
            return Optional.empty();
        }
        Matcher session = SESSION.matcher(href);
        return session.find() ? Optional.of(session.group(1)) : Optional.empty();
    }
}
