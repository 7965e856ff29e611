package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that wants to know, to have, or to break what isn't its own. */
class HostileServerTest {
    private final Simulator simulator = Client.furnish(Simulator.http());
    private final Simulator elsewhere = Client.furnish(Simulator.http());
    private final Client client = Client.of(simulator);
    private final String token = client.logOn();

    @AfterEach
    void stop() {
        assertThat(simulator.violations()).isEmpty();
        simulator.close();
        elsewhere.close();
    }

    static Stream<Function<HostileServerTest, CompletableFuture<?>>> requests() {
        return Stream.of(
                test -> test.client.em.logOn(),
                test -> test.client.em.tasks(test.token),
                test -> test.client.em.perform(test.token, Operation.UNDO, PLAN_ID, null),
                test -> test.client.em.deleteTask(test.token, "task-1"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRedirectToAnotherHostIsNotFollowed(Function<HostileServerTest, CompletableFuture<?>> request) {
        simulator.next("* /api/*").redirectsTo(elsewhere.url() + "/api/stolen");
        RefusedException refusal = client.refused(request.apply(this));
        assertThat(refusal).hasMessageStartingWith("dr-site redirects to " + elsewhere.url() + "/api/stolen (");
        assertThat(refusal.withoutEffect()).isFalse();
        assertThat(elsewhere.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void norARedirectOfAnyOtherKindOrToItself(int status) {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 " + status + " Away",
                "Location: /api/tasks",
                "Content-Length: 0",
                "Connection: close",
                "",
                "")) {
            Client redirected = Client.of(server.server());
            redirected.refused(redirected.em.logOn());
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void itsLinksAreTakenForAPathBelowTheConfiguredAddress() {
        String href = elsewhere.url() + "/api/restoreSessions/5f1d?format=Entity";
        simulator
                .next("GET /api/tasks/*")
                .answers(
                        200,
                        XML,
                        "<Task Href=\"" + elsewhere.url() + "/api/tasks/task-1\"><Links><Link Rel=\"Related\" Href=\""
                                + href + "\"/></Links><TaskId>task-1</TaskId></Task>");
        String path = answer(client.em.task(token, "task-1")).relatedSessions().get(0);
        client.notFound(client.em.session(token, path));
        assertThat(simulator.count("GET /api/restoreSessions/5f1d?format=Entity"))
                .isOne();
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void anExternalEntityIsNotFetched() {
        simulator.next("GET *").answersWithDoctype();
        client.malformed(client.em.task(token, "task-1"));
        assertThat(simulator.count("* /xxe")).isZero();
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        simulator.next("GET *").answersWithEntityBomb();
        client.malformed(client.em.task(token, "task-1"));
        simulator.next("POST /api/failoverPlans/*").answersWithEntityBomb();
        assertThat(client.malformed(client.em.perform(token, Operation.UNDO, PLAN_ID, null))
                        .withoutEffect())
                .isFalse();
    }

    @Test
    void neitherDoesOneInAnErrorDocument() {
        String bomb = "<!DOCTYPE Error [<!ENTITY e SYSTEM \"" + simulator.url() + "/xxe\">]><Error Message=\"&e;\"/>";
        simulator.next("GET *").answers(403, XML, bomb);
        assertThat(client.refused(client.em.tasks(token))).hasMessageContaining("a document with a DOCTYPE");
        assertThat(simulator.count("* /xxe")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {(1 << 20) + 1, 200_000_000, 5_000_000_000L})
    void aReplyWithoutEndIsBrokenOff(long bytes) {
        simulator.next("GET *").answersWithBytes(bytes);
        MalformedException refusal = client.malformed(client.em.tasks(token));
        assertThat(refusal).hasMessageStartingWith("dr-site sent more than 1048576 bytes. Check what stands");
        simulator.awaitAnswered("GET /api/tasks", 1);
        assertThat(answer(client.em.tasks(token))).isEmpty();
    }

    @Test
    void aReplyOfExactlyTheSizeIsRead() {
        simulator.next("GET *").answersWithBytes(1 << 20);
        assertThat(client.malformed(client.em.task(token, "task-1")))
                .hasMessageStartingWith("dr-site answered HTTP 200 with");
    }

    private static void flood(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write("HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] spaces = new byte[0x10000];
        Arrays.fill(spaces, (byte) ' ');
        while (true) {
            out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(spaces);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void norOneThatDoesNotSayHowLongItIs() {
        try (RawServer server = new RawServer((request, connection) -> flood(connection))) {
            Client flooded = Client.of(server.server());
            assertThat(flooded.malformed(flooded.em.logOn())).hasMessageContaining("more than 1048576 bytes");
            server.awaitNoConnection();
        }
    }

    private static void floodWithHeaders(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write("HTTP/1.1 201 Created\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] headers = "X-RestSvcSessionId: x\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(headers);
        }
    }

    @Test
    void headersWithoutEndAreBrokenOff() {
        try (RawServer server = new RawServer((request, connection) -> floodWithHeaders(connection))) {
            Client flooded = Client.of(server.server(), Client.SHORT);
            assertThat(flooded.unavailable(flooded.em.logOn()))
                    .hasMessageStartingWith("The connection to dr-site failed");
        }
    }

    @Test
    void anUpgradeThatNobodyAskedForIsNotTaken() {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 101 Switching Protocols", "Upgrade: h2c", "Connection: Upgrade", "", "")) {
            Client switched = Client.of(server.server(), Client.SHORT);
            switched.unavailable(switched.em.logOn());
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void anHrefOfATaskThatNamesAnotherTaskIsNotOurs() {
        simulator.next("GET *").answers(200, XML, "<Task Href=\"/api/tasks/task-1\"><TaskId>TASK-1</TaskId></Task>");
        assertThat(client.malformed(client.em.task(token, "task-1"))).hasMessageContaining("TaskId");
    }
}
