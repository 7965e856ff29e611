package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK sends on the connection that has been idle longest: closed just then, it would cost the one reply that counts. */
class OwnConnectionTest {

    private static final String TASK = "<Task><TaskId>task-1</TaskId><State>Running</State></Task>";

    private final List<String> firstLines = new CopyOnWriteArrayList<>();
    private final Set<Socket> thatCarriedThePost = ConcurrentHashMap.newKeySet();
    private final Set<Socket> used = ConcurrentHashMap.newKeySet();
    private final List<String> reused = new CopyOnWriteArrayList<>();

    private void keepsAlive(String request, Socket connection, boolean chunked) throws java.io.IOException {
        for (String head = request; !head.isEmpty(); head = RawServer.head(connection)) {
            String line = head.lines().findFirst().orElseThrow();
            firstLines.add(line);
            boolean isPost = line.startsWith("POST");
            if (isPost && !used.add(connection) || thatCarriedThePost.contains(connection)) {
                reused.add(line);
            }
            used.add(connection);
            if (isPost) {
                thatCarriedThePost.add(connection);
            }
            String body = isPost ? TASK : "<Tasks/>";
            String length = chunked
                    ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                            + "\r\n0\r\n\r\n"
                    : "Content-Length: " + body.length() + "\r\n\r\n" + body;
            String reply = "HTTP/1.1 20" + (isPost ? 2 : 0) + " Fine\r\nContent-Type: application/xml\r\n" + length;
            connection.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePostGetsAConnectionThatCarriesNothingElse(boolean chunked) {
        try (RawServer server = new RawServer((request, connection) -> keepsAlive(request, connection, chunked))) {
            Client client = Client.of(server.server());
            String token = client.keyring.seal("t0ken");
            for (int i = 0; i < 5; i++) {
                answer(client.em.tasks(token));
                assertThat(answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null))
                                .taskId())
                        .isEqualTo("task-1");
            }
            answer(client.em.tasks(token));
            assertThat(firstLines).hasSize(11);
            assertThat(reused).isEmpty();
        }
    }

    @Test
    void andLeavesNoneBehind() {
        try (RawServer server = new RawServer((request, connection) -> keepsAlive(request, connection, false))) {
            Client client = Client.of(server.server());
            answer(client.em.perform(client.keyring.seal("t0ken"), Operation.UNDO, PLAN_ID, null));
            server.awaitNoConnection();
        }
    }
}
