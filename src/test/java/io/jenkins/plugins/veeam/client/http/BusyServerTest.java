package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many undos at one server. */
class BusyServerTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerGetsEightRequestsAtOnceAndAllAreAnswered(boolean tls) {
        try (Simulator simulator =
                tls ? Simulator.builder().certificate(Certificate.selfSigned()).start() : Simulator.http()) {
            Client client = Client.of(Client.furnish(simulator));
            String token = client.logOn();
            simulator.every("GET /api/tasks").isHeld();
            List<CompletableFuture<List<Task>>> asked = IntStream.range(0, 100)
                    .mapToObj(i -> (i % 2 == 0 ? client.em : client.neighbour).tasks(token))
                    .toList();
            simulator.awaitRequest("GET /api/tasks", Transport.AT_ONCE);
            assertThat(simulator.count("GET /api/tasks")).isEqualTo(Transport.AT_ONCE);
            simulator.calm();
            asked.forEach(tasks -> assertThat(answer(tasks)).isEmpty());
            assertThat(simulator.count("GET /api/tasks")).isEqualTo(100);
            // The simulator books an answer a moment after the client has it.
            assertThat(simulator.peakConcurrentRequests()).isBetween(Transport.AT_ONCE, 2 * Transport.AT_ONCE);
        }
    }

    @Test
    void oneServerThatHangsSlowsNoOther() {
        try (Simulator hanging = Client.furnish(Simulator.http());
                Simulator other = Client.furnish(Simulator.http())) {
            Client stuck = Client.of(hanging);
            hanging.every("POST *").neverAnswers();
            Stream.generate(stuck.em::logOn)
                    .limit(20)
                    .forEach(logon -> assertThat(logon).isNotDone());
            assertThat(answer(Client.of(other).em.logOn()).userName()).isEqualTo(TestKeyring.USER);
        }
    }

    @Test
    void faultsGiveTheirPlacesBack() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            Client client = Client.of(simulator);
            String token = client.logOn();
            simulator.next("GET *").resets().times(3);
            simulator.next("GET *").answersGarbage().times(3);
            simulator.next("GET *").answersHalfABody().times(3);
            simulator.next("GET *").answersWithBytes(2_000_000).times(3);
            simulator.next("GET *").answers(500).times(3);
            Stream.generate(() -> client.em.tasks(token))
                    .limit(15)
                    .toList()
                    .forEach(tasks -> tasks.handle((done, fault) -> done).join());
            simulator.calm();
            assertThat(answer(client.em.tasks(token))).isEmpty();
        }
    }
}
