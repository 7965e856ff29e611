package io.jenkins.plugins.veeam.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A reply in full, before anything happens to it on its way. */
public record Reply(int status, Headers headers, byte[] body) {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(302, "Found"),
            Map.entry(307, "Temporary Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(411, "Length Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    public static Reply empty(int status) {
        return new Reply(status, Headers.NONE, new byte[0]);
    }

    public static Reply of(int status, String contentType, String body) {
        Headers headers = Headers.NONE.with("Content-Type", contentType);
        return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public Reply with(String name, String value) {
        return new Reply(status, headers.with(name, value), body);
    }

    /** Whatever the client asked for. */
    public Reply gzipped() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(status, headers.with("Content-Encoding", "gzip"), packed.toByteArray());
    }

    public String reason() {
        return REASONS.getOrDefault(status, "Status " + status);
    }

    /** Status line and headers with one more line, which says how the body is framed. */
    byte[] head(String framing) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason() + "\r\n");
        headers.lines()
                .forEach(line -> head.append(line.name())
                        .append(": ")
                        .append(line.value())
                        .append("\r\n"));
        if (status != 204) {
            head.append(framing).append("\r\n");
        }
        String text = head.append("\r\n").toString();
        boolean latin = text.chars().allMatch(c -> c <= 0xFF);
        return text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
