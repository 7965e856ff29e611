package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turns, deadlines and places, with a client that does what it is told. */
class TransportTest {
    private static final Server SERVER = new Server("dr-site", "http://em.example.com:9399", null);

    private final FakeHttpClient http = new FakeHttpClient();

    private Client client(Duration deadline) {
        return new Client(SERVER, new Transport(new Connection(() -> http), Runnable::run, null, deadline));
    }

    private static List<CompletableFuture<?>> ask(Client client, int times) {
        String token = client.keyring.seal("t0ken");
        return IntStream.range(0, times)
                .<CompletableFuture<?>>mapToObj(i -> (i % 2 == 0 ? client.em : client.neighbour).tasks(token))
                .toList();
    }

    @Test
    void aServerGetsEightAtOnceAndTheNextWhenOneHasEnded() {
        List<CompletableFuture<?>> asked = ask(client(Transport.DEADLINE), 10);
        assertThat(http.sent).hasSize(8);
        http.sent.get(3).answers(200, "<Tasks/>");
        assertThat(http.sent).hasSize(9);
        assertThat(asked.get(3)).isCompleted();
        http.sent.get(8).answers(200, "<Tasks/>");
        assertThat(http.sent).hasSize(10);
        assertThat(asked.get(8)).isNotDone();
    }

    @Test
    void whatIsGivenUpBeforeItsTurnIsNeverSentAndHarmless() {
        Client client = client(Client.SHORT);
        ask(client, 8);
        CompletableFuture<Task> undo = client.em.perform(client.keyring.seal("t0ken"), Operation.UNDO, PLAN_ID, null);
        assertThat(client.unavailable(undo).withoutEffect()).isTrue();
        http.sent.forEach(exchange -> exchange.answers(200, "<Tasks/>"));
        assertThat(http.sent).hasSize(8);
        ask(client, 9);
        assertThat(http.sent).hasSize(16);
    }

    /** Else a server that hangs would get it in the moment in which those before it are given up, and nobody would listen. */
    @Test
    void whatHasWaitedForMostOfItsTimeIsNotSentAtTheLastMoment() {
        http.endsWhenCancelled = true;
        Client client = client(Client.SHORT);
        List<CompletableFuture<?>> before = ask(client, 8);
        CompletableFuture<Task> undo = client.em.perform(client.keyring.seal("t0ken"), Operation.UNDO, PLAN_ID, null);
        before.forEach(
                asked -> assertThat(client.unavailable(asked).withoutEffect()).isFalse());
        assertThat(client.unavailable(undo).withoutEffect()).isTrue();
        assertThat(http.sent)
                .hasSize(8)
                .noneMatch(exchange -> exchange.request.method().equals("POST"));
    }

    @Test
    void whatWasSentAndNotAnsweredMayHaveHappened() {
        Client client = client(Client.SHORT);
        CompletableFuture<Task> undo = client.em.perform(client.keyring.seal("t0ken"), Operation.UNDO, PLAN_ID, null);
        UnavailableException refusal = client.unavailable(undo);
        assertThat(refusal).hasMessage("dr-site did not answer within 0 s.");
        assertThat(refusal.withoutEffect()).isFalse();
        assertThat(http.sent).hasSize(1);
        assertThat(http.sent.get(0).cancelled).succeedsWithin(Duration.ofSeconds(15));
    }

    @Test
    void anAnswerAfterTheDeadlineChangesNothing() {
        Client client = client(Client.SHORT);
        CompletableFuture<?> asked = ask(client, 1).get(0);
        UnavailableException refusal = client.unavailable(asked);
        http.sent.get(0).answers(200, "<Tasks/>");
        assertThat(client.unavailable(asked)).isSameAs(refusal);
    }

    @Test
    void theJdkHasTheSameDeadline() {
        ask(client(Duration.ofSeconds(17)), 1);
        assertThat(http.sent.get(0).request.timeout()).contains(Duration.ofSeconds(17));
        assertThat(Transport.DEADLINE).isEqualTo(Duration.ofSeconds(30));
        new HttpEnterpriseManager(
                        SERVER,
                        new Transport(new Connection(() -> http), Runnable::run, null, Transport.DEADLINE),
                        new TestKeyring(),
                        Client.CUSTOMER)
                .logOn();
        assertThat(http.sent.get(1).request.timeout()).contains(Transport.DEADLINE);
    }

    @Test
    void anAnswerInTimeIsTheAnswer() {
        Client client = client(Transport.DEADLINE);
        CompletableFuture<List<Task>> asked = client.em.tasks(client.keyring.seal("t0ken"));
        http.sent.get(0).answers(200, "<Tasks><Task><TaskId>task-1</TaskId></Task></Tasks>");
        assertThat(answer(asked)).extracting(Task::taskId).containsExactly("task-1");
    }

    static Stream<RuntimeException> thrown() {
        return Stream.of(
                new IllegalArgumentException("port out of range: 99999"),
                new SecurityException("no"),
                new UnsupportedOperationException());
    }

    /** A proxy selector's exception, for example, comes out of {@code sendAsync} itself. */
    @ParameterizedTest
    @MethodSource("thrown")
    void aRequestThatCannotEvenBeSentTakesNoPlace(RuntimeException thrown) {
        Client client = client(Transport.DEADLINE);
        http.thrown = thrown;
        for (CompletableFuture<?> asked : ask(client, 20)) {
            assertThat(client.unavailable(asked)).hasMessageStartingWith("The connection to dr-site failed: ");
        }
        http.thrown = null;
        ask(client, 9);
        assertThat(http.sent).hasSize(8);
    }

    @Test
    void aRequestInTheLineThatCannotBeSentLetsTheOthersPass() {
        Client client = client(Transport.DEADLINE);
        List<CompletableFuture<?>> asked = ask(client, 10);
        http.thrown = new IllegalArgumentException("no");
        http.sent.get(0).answers(200, "<Tasks/>");
        client.unavailable(asked.get(8));
        client.unavailable(asked.get(9));
        http.thrown = null;
        ask(client, 2);
        assertThat(http.sent).hasSize(9);
    }

    @Test
    void theClientItNeedsFollowsNothingAndKeepsNothing() {
        HttpClient built = Transport.builder(SERVER).build();
        assertThat(built.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(built.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
        assertThat(built.cookieHandler()).isEmpty();
        assertThat(built.authenticator()).isEmpty();
        assertThat(built.connectTimeout()).contains(Duration.ofSeconds(10));
    }
}
