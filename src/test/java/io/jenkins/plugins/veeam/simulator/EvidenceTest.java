package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private final Simulator em = Simulator.http();

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void requestsAreCountedAsTheyArrive() {
        Caller caller = Caller.loggedOn(em);
        caller.undo();
        caller.task(1);
        caller.task(1);
        assertThat(em.count("GET /api/tasks/*")).isEqualTo(2);
        assertThat(em.awaitRequest("GET /api/tasks/*", 2).header("x-restsvcsessionid"))
                .contains(caller.token());
        assertThat(em.requests()).extracting("method").containsExactly("POST", "POST", "GET", "GET");
        em.awaitAnswered("* *", 4);
        assertThat(em.peakConcurrentRequests()).isOne();
        assertThat(em.openConnections()).isOne();
    }

    @Test
    void waitingHasAnEnd() {
        Evidence evidence = new Evidence();
        assertThatThrownBy(() -> evidence.await("a miracle", Duration.ofMillis(60), () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a miracle");
    }

    @Test
    void requestsAtTheSameTimeAreSeen() {
        em.every("GET *").isHeld();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(em.url() + "/api/"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30))
                .build();
        List<CompletableFuture<?>> replies = Stream.<CompletableFuture<?>>generate(
                        () -> client.sendAsync(request, BodyHandlers.discarding()))
                .limit(20)
                .toList();
        em.awaitRequest("GET *", 20);
        assertThat(em.peakConcurrentRequests()).isEqualTo(20);
        assertThat(em.openConnections()).isEqualTo(20);
        em.letGo();
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).join();
    }

    @Test
    void aThousandUndosAtOnce() {
        Caller.loggedOn(em);
        long finished = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> {
                    Caller caller = Caller.sharing(em);
                    caller.logOn(Caller.USER, Caller.PASSWORD);
                    caller.undo();
                    return caller.task(1).body().contains("<State>Finished</State>");
                })
                .count();
        assertThat(finished).isEqualTo(1000);
        assertThat(em.undos())
                .hasSize(1000)
                .extracting(TaskReport::logonSessionId)
                .doesNotHaveDuplicates();
    }
}
