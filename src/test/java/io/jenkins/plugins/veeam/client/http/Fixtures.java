package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replies from documents: those of {@code src/test/resources}, in the words of Veeam's documentation, and made-up ones. */
final class Fixtures {

    static final String XML = "application/xml; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";
    static final String HTML = "text/html; charset=us-ascii";

    private Fixtures() {}

    static byte[] bytes(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static Task task(Reply reply) throws IOException {
        return Documents.task(reply.document("Task"));
    }

    static List<Task> tasks(Reply reply) throws IOException {
        return Documents.tasks(reply.document("Tasks"));
    }

    static List<Ref> plans(Reply reply) throws IOException {
        return Documents.plans(reply.document("EntityReferences"));
    }

    static FailoverPlan plan(Reply reply) throws IOException {
        return Documents.plan(reply.document("FailoverPlan"));
    }

    static RestoreSession session(Reply reply) throws IOException {
        return Documents.session(reply.document("…Session"));
    }

    static List<String> versions(Reply reply) throws IOException {
        return Documents.versions(reply.document("EnterpriseManager"));
    }

    /** A success, with the Content-Type that the name ends in. */
    static Reply reply(String name) {
        return reply(200, name.endsWith(".json") ? JSON : XML, text(name));
    }

    static Reply reply(int status, String contentType, String body) {
        return reply(status, Map.of("Content-Type", contentType), body);
    }

    static Reply reply(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> lines = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> List.of(line.getValue())));
        return new Reply(status, HttpHeaders.of(lines, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code <Error>} as Enterprise Manager words it. */
    static String error(int status, String message) {
        return "<Error xmlns=\"http://www.veeam.com/ent/v1.0\" Message=\"" + message + "\" StatusCode=\"" + status
                + "\"><FirstChanceExceptionMessage>" + message + "</FirstChanceExceptionMessage></Error>";
    }
}
