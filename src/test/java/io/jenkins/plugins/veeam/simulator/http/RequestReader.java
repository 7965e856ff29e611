package io.jenkins.plugins.veeam.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads HTTP/1.1 requests one after the other from a connection. */
final class RequestReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_BODY = 1024 * 1024;

    private final InputStream in;
    private final InstantSource clock;

    RequestReader(InputStream in, InstantSource clock) {
        this.in = in;
        this.clock = clock;
    }

    /** Empty when the client has closed the connection instead. */
    Optional<Request> read() throws IOException {
        String first = line();
        if (first == null) {
            return Optional.empty();
        }
        String[] words = first.split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("Not an HTTP/1.1 request: " + first);
        }
        Headers headers = headers();
        String body = body(headers);
        String local = withoutAuthority(words[1]);
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        String query = mark < 0 ? "" : local.substring(mark + 1);
        return Optional.of(new Request(words[0], words[1], path, query, headers, body, clock.instant()));
    }

    /** A client that takes this server for a proxy sends a whole address. */
    private static String withoutAuthority(String target) {
        int scheme = target.indexOf("://");
        if (target.startsWith("/") || scheme < 0) {
            return target;
        }
        int path = target.indexOf('/', scheme + 3);
        return path < 0 ? "/" : target.substring(path);
    }

    private Headers headers() throws IOException {
        List<Headers.Line> lines = new ArrayList<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("Not a header: " + line);
            }
            lines.add(new Headers.Line(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Headers(lines);
    }

    private String body(Headers headers) throws IOException {
        int length = Integer.parseInt(headers.first("Content-Length").orElse("0"));
        if (length > LONGEST_BODY) {
            throw new ProtocolException("A body of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (bytes.size() == LONGEST_LINE) {
                throw new ProtocolException("A line without end");
            }
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
