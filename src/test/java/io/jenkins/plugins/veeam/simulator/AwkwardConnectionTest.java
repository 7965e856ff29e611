package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to connections, seen from a bare socket where java.net.http would hide it. */
class AwkwardConnectionTest {
    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void keepsAConnectionForManyRequests() throws IOException {
        try (RawCaller raw = new RawCaller(em)) {
            String one = raw.says("GET /api/ HTTP/1.1").hears(20);
            assertThat(one).startsWith("HTTP/1.1 200 OK\r\n");
            String two = raw.says("GET /api/ HTTP/1.1", "Connection: close").hears();
            assertThat(two).contains("</EnterpriseManager>HTTP/1.1 200 OK");
        }
    }

    @Test
    void theReplyIsLostButTheUndoIsNot() {
        em.next("POST /api/failoverPlans/*").isCarriedOutButTheReplyIsLost();
        assertThatThrownBy(() -> caller.trying("POST", "/api/failoverPlans/" + Caller.PLAN + "?action=undo"))
                .isInstanceOf(IOException.class);
        assertThat(em.undoPosts()).isOne();
        assertThat(caller.get("/api/tasks").body()).contains("<TaskId>task-1</TaskId>");
    }

    @Test
    void aProxyMayLoseItsPatience() {
        em.next("POST /api/failoverPlans/*").isCarriedOutButAnswers(504);
        assertThat(caller.undo().body()).contains("504 Gateway Timeout");
        assertThat(em.undos()).hasSize(1);
    }

    @Test
    void resetsBeforeAnyByte() throws IOException {
        em.next("GET /api/").resets();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            assertThatThrownBy(raw::hears).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void resetsAfterCarryingOut() {
        em.next("POST /api/failoverPlans/*").isCarriedOutThenResets();
        assertThatThrownBy(() -> caller.trying("POST", "/api/failoverPlans/" + Caller.PLAN + "?action=undo"))
                .isInstanceOf(IOException.class);
        assertThat(em.undos()).hasSize(1);
    }

    @Test
    void answersHalfABody() throws IOException {
        em.next("GET /api/").answersHalfABody();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            String heard = raw.hears();
            int promised = Integer.parseInt(heard.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1"));
            String body = heard.substring(heard.indexOf("\r\n\r\n") + 4);
            assertThat(body).hasSize(promised / 2).startsWith("<?xml");
        }
    }

    @Test
    void dripsUntilTheClientHasHadEnough() throws IOException {
        em.next("GET /api/").drips(Duration.ofMillis(5));
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            assertThat(raw.hears(12)).isEqualTo("HTTP/1.1 200");
        }
        em.await("the drip's end", () -> em.openConnections() <= 1);
        em.awaitAnswered("GET /api/", 1);
    }

    @Test
    void neverAnswers() throws IOException {
        em.next("GET /api/").neverAnswers();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1").patience(Duration.ofMillis(100))) {
            em.awaitRequest("GET /api/", 1);
            assertThatThrownBy(raw::hears).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void acceptsButNeverAnswersAndThenDoes() throws IOException {
        em.acceptsButNeverAnswers();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1").patience(Duration.ofMillis(100))) {
            assertThatThrownBy(raw::hears).isInstanceOf(SocketTimeoutException.class);
        }
        em.answersAgain();
        assertThat(caller.get("/api/").statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedAndThenAcceptedOnTheSamePort() {
        int port = em.port();
        em.stopsAccepting();
        assertThatThrownBy(() -> caller.trying("GET", "/api/")).isInstanceOf(ConnectException.class);
        em.stopsAccepting().acceptsAgain().acceptsAgain();
        assertThat(caller.get("/api/").statusCode()).isEqualTo(200);
        assertThat(em.port()).isEqualTo(port);
    }

    @Test
    void heldRequestsWait() {
        em.next("POST *").isHeld();
        CompletableFuture<Integer> undo =
                CompletableFuture.supplyAsync(() -> caller.undo().statusCode());
        em.awaitRequest("POST /api/failoverPlans/*", 1);
        assertThat(em.undos()).isEmpty();
        em.letGo();
        assertThat(undo.join()).isEqualTo(202);
    }

    @Test
    void heldRepliesWait() {
        em.next("POST *").isCarriedOutThenHeld();
        CompletableFuture<Integer> undo =
                CompletableFuture.supplyAsync(() -> caller.undo().statusCode());
        em.await("the undo", () -> em.undos().size() == 1);
        assertThat(undo).isNotDone();
        em.calm();
        assertThat(undo.join()).isEqualTo(202);
    }

    @Test
    void sendsMoreThanAnybodyWants() throws IOException {
        em.next("GET /api/").answersWithBytes(200_000_000);
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            assertThat(raw.hears(1000)).contains("Content-Length: 200000000", "<Operation>aaaa");
        }
        em.next("GET /api/").answersWithBytes(1000);
        assertThat(caller.get("/api/").body()).hasSize(1000);
    }

    @Test
    void speaksAnotherProtocol() throws IOException {
        em.next("GET /api/").answersGarbage();
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            assertThat(raw.hears()).startsWith("SSH-2.0");
        }
    }
}
