package io.jenkins.plugins.veeam.client;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An Enterprise Manager and how it is reached.
 *
 * @param name what people call it; appears in every message
 * @param url its address without {@code /api}, normalized by {@link #normalized}; a path before {@code /api} (a reverse proxy's)
 *     is kept
 * @param certificateSha256 the one certificate that is accepted, as browsers show it: {@code 5F:3A:…}; null: the JVM's trust store decides
 */
public record Server(String name, String url, String certificateSha256) {

    public Server {
        url = normalized(url);
        certificateSha256 = certificateSha256 == null || certificateSha256.isBlank() ? null : certificateSha256;
    }

    /**
     * The same address always reads the same: no white space, no slash at the end, scheme and host in lower case, a name with
     * other letters than ASCII's (IDN) as the network has it.
     */
    static String normalized(String url) {
        String trimmed = url == null ? "" : url.strip();
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        int host = trimmed.indexOf("://") + 3;
        if (host < 3 || trimmed.length() > Limits.ENTERED) {
            return trimmed;
        }
        int path = trimmed.indexOf('/', host);
        int end = path < 0 ? trimmed.length() : path;
        return (trimmed.substring(0, host) + ascii(trimmed.substring(host, end))).toLowerCase(Locale.ROOT)
                + trimmed.substring(end);
    }

    private static String ascii(String hostAndPort) {
        if (hostAndPort.chars().allMatch(c -> c < 128)) {
            return hostAndPort;
        }
        int port = hostAndPort.lastIndexOf(':');
        int end = port < 0 ? hostAndPort.length() : port;
        try {
            return IDN.toASCII(hostAndPort.substring(0, end)) + hostAndPort.substring(end);
        } catch (IllegalArgumentException e) {
            return hostAndPort; // no name: its problem is told
        }
    }

    /**
     * @param url what a person entered as the address; null is allowed
     * @return what is wrong with it and what to do, or empty if it can be used
     */
    public static Optional<String> problemWith(String url) {
        if (url != null && url.contains("@")) {
            // First of all, since the other messages repeat the address, and this one may hold a password.
            return Optional.of(Text.of("Url_userInfo"));
        }
        URI uri;
        try {
            uri = new URI(url == null || url.length() > Limits.ENTERED ? "" : normalized(url));
        } catch (URISyntaxException e) {
            return Optional.of(Text.of("Url_unreadable", shown(url)));
        }
        if (uri.getHost() == null
                && uri.getRawAuthority() != null
                && uri.getRawAuthority().contains("_")) {
            return Optional.of(Text.of("Url_underscore", url));
        }
        String scheme = uri.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)
                || uri.getHost() == null
                || uri.getPort() == 0
                || uri.getPort() > 65535) {
            return Optional.of(Text.of("Url_unreadable", shown(url)));
        }
        if (uri.getQuery() != null || uri.getFragment() != null) {
            return Optional.of(Text.of("Url_query", url));
        }
        if (uri.getPath().toLowerCase(Locale.ROOT).endsWith("/api")) {
            return Optional.of(Text.of("Url_api", url));
        }
        return Optional.empty();
    }

    private static String shown(String url) {
        return url == null ? "" : Limits.cut(url, Limits.HREF);
    }

    /** Whether requests travel unencrypted. */
    public boolean isPlainHttp() {
        return url.startsWith("http:");
    }

    /**
     * The only way to an address: from the configured base, never from an {@code Href}, which names the server's own host and
     * could name any other.
     *
     * @param pathAndQuery what comes after {@code /api/}, encoded
     */
    public URI api(String pathAndQuery) {
        return URI.create(url + "/api/" + pathAndQuery);
    }
}
