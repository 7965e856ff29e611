package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that takes its time, or all the time there is. */
class SilentServerTest {

    @Test
    void aServerThatNeverAnswersIsGivenUpAndItsConnectionClosed() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            String token = Client.of(simulator).logOn();
            simulator.closesItsConnections().every("GET *").neverAnswers();
            Client client = Client.impatient(simulator);
            UnavailableException refusal = client.unavailable(client.em.tasks(token));
            assertThat(refusal).hasMessage("dr-site did not answer within 0 s.");
            assertThat(refusal.withoutEffect()).isFalse();
            simulator.await("no open connection", () -> simulator.openConnections() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatAcceptsAndSaysNothingIsGivenUp(boolean tls) {
        try (Simulator simulator = tls ? Simulator.https() : Simulator.http()) {
            simulator.acceptsButNeverAnswers();
            Client client = Client.impatient(simulator);
            UnavailableException refusal = client.unavailable(client.em.logOn());
            // Without a handshake nothing was sent, and Java may or may not have said so in time.
            assertThat(refusal.withoutEffect() && !tls).isFalse();
            simulator.await("no open connection", () -> simulator.openConnections() == 0);
        }
    }

    @Test
    void aServerThatDripsItsHeadersIsGivenUp() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            simulator.every("POST *").drips(Duration.ofMillis(20));
            Client client = Client.impatient(simulator);
            assertThat(client.unavailable(client.em.logOn())).hasMessage("dr-site did not answer within 0 s.");
            simulator.await("no open connection", () -> simulator.openConnections() == 0);
        }
    }

    /** The headers at once, then a byte now and then: the JDK's own time-out has ended with the headers. */
    private static void drip(String head, Socket connection) throws IOException {
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.setSoTimeout(10);
        while (true) {
            connection.getOutputStream().write("1\r\n \r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                if (connection.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException theNextByte) {
                connection.getOutputStream().flush();
            }
        }
    }

    static Stream<String> heads() {
        return Stream.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n<Tasks>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n<Tasks>");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aServerThatDripsItsBodyIsGivenUpAndItsConnectionClosed(String head) {
        try (RawServer server = new RawServer((request, connection) -> drip(head, connection))) {
            Client client = Client.of(server.server(), Client.SHORT);
            UnavailableException refusal = client.unavailable(client.em.tasks(client.keyring.seal("t0ken")));
            assertThat(refusal).hasMessage("dr-site did not answer within 0 s.");
            assertThat(refusal.withoutEffect()).isFalse();
            server.awaitNoConnection();
        }
    }

    @Test
    void manyRequestsAtASilentServerAllEndAndThenTheServerIsUsableAgain() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            Client client = Client.impatient(simulator);
            String token = client.keyring.seal(Client.of(simulator).tokenInTheClear());
            simulator.every("GET *").neverAnswers();
            List<CompletableFuture<List<Task>>> asked =
                    Stream.generate(() -> client.em.tasks(token)).limit(50).toList();
            asked.forEach(client::unavailable);
            simulator.calm();
            simulator.await("an answer", () -> isAnswered(client.em.tasks(token)));
        }
    }

    private static boolean isAnswered(CompletableFuture<?> asked) {
        return asked.handle((done, fault) -> fault == null).join();
    }

    @Test
    void aServerThatComesBackIsFoundAgain() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            Client client = Client.of(simulator);
            String token = client.logOn();
            simulator.stopsAccepting();
            assertThat(client.unavailable(client.em.tasks(token)).withoutEffect())
                    .isTrue();
            simulator.acceptsAgain();
            assertThat(answer(client.em.tasks(token))).isEmpty();
        }
    }
}
