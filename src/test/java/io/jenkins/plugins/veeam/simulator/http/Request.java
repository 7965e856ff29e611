package io.jenkins.plugins.veeam.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param target the request line's own words: with the reverse proxy's prefix and the query, or a whole address when the
 *     client took this server for a proxy
 * @param path without query, and without the prefix of a reverse proxy
 * @param query what follows the question mark, still percent-encoded; empty when there is none
 * @param when by the simulator's clock
 */
public record Request(
        String method, String target, String path, String query, Headers headers, String body, Instant when) {

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** Of the query, decoded. */
    public Optional<String> parameter(String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    public Request withPath(String other) {
        return new Request(method, target, other, query, headers, body, when);
    }

    boolean keepsTheConnection() {
        return header("Connection").filter("close"::equalsIgnoreCase).isEmpty() && !headers.has("Transfer-Encoding");
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
