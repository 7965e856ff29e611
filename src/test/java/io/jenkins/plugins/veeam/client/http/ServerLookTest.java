package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look at a server shows before anybody trusts it. */
class ServerLookTest {

    private static ServerLook.Seen look(Server server) {
        return look(server, Duration.ofSeconds(10));
    }

    private static ServerLook.Seen look(Server server, Duration deadline) {
        ServerLook look = new ServerLook(server);
        return Client.answer(look.through(new Transport(look.client(), ForkJoinPool.commonPool(), null, deadline)));
    }

    @Test
    void aPinnedServerShowsItsCertificateAndItsVersions() {
        try (Simulator em = Simulator.https()) {
            ServerLook.Seen seen = look(Client.server(em));

            assertThat(seen.fault()).isNull();
            assertThat(seen.versions()).containsExactly("v1_5", "v1_6", "v1_7");
            assertThat(seen.certificate()).isEqualTo(em.x509());
            assertThat(em.requests()).hasSize(1).allSatisfy(request -> {
                assertThat(request.toString()).isEqualTo("GET /api/");
                assertThat(request.header("Authorization")).isEmpty();
            });
            assertThat(em.violations()).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsOnlyLookedAt() {
        try (Simulator em = Simulator.https()) {
            ServerLook.Seen seen = look(new Server("dr-site", em.url(), null));

            assertThat(seen.certificate()).isEqualTo(em.x509());
            assertThat(seen.versions()).isEmpty();
            assertThat(seen.fault())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContainingAll("isn't trusted", em.certificateSha256());
            em.await(
                    "a handshake that was refused",
                    () -> !em.brokenConnections().isEmpty());
            assertThat(em.requests()).isEmpty();
        }
    }

    @Test
    void aChangedCertificateIsShownBesideThePin() {
        try (Simulator em = Simulator.https()) {
            Server server = Client.server(em);
            em.changesItsCertificate(Certificate.renewed());

            ServerLook.Seen seen = look(server);

            assertThat(seen.certificate()).isEqualTo(Certificate.renewed().x509());
            assertThat(seen.fault())
                    .hasMessageContainingAll(
                            server.certificateSha256(), Certificate.renewed().sha256(), "If it was renewed");
            assertThat(em.requests()).isEmpty();
        }
    }

    @Test
    void aPinnedCertificateMayBeForAnotherHostOrExpired() {
        for (Certificate certificate : new Certificate[] {Certificate.forAnotherHost(), Certificate.expired()}) {
            try (Simulator em = Simulator.builder().certificate(certificate).start()) {
                assertThat(look(Client.server(em)).fault()).isNull();
            }
        }
    }

    @Test
    void plainHttpAndAPathBeforeApi() {
        try (Simulator em = Simulator.builder().pathPrefix("/veeam").start()) {
            ServerLook.Seen seen = look(Client.server(em));

            assertThat(seen.versions()).contains("v1_7");
            assertThat(seen.certificate()).isNull();
            assertThat(em.violations()).isEmpty();
        }
    }

    @Test
    void aReplyInJsonIsReadToo() {
        try (Simulator em = Simulator.http()) {
            em.replies().areJson();
            assertThat(look(Client.server(em)).versions()).containsExactly("v1_5", "v1_6", "v1_7");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404})
    void anotherServiceIsCalledOne(int status) {
        try (Simulator em = Simulator.http()) {
            em.every("GET *").answersHtml(status);
            assertThat(look(Client.server(em)).fault())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("another service");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Simulator em = Simulator.http();
                Simulator other = Simulator.http()) {
            em.every("GET *").redirectsTo(other.url() + "/api/");
            assertThat(look(Client.server(em)).fault()).hasMessageContaining("redirects are not followed");
            assertThat(other.requests()).isEmpty();
        }
    }

    /** Before the handshake, before the reply, in the reply: a person waits. */
    @Test
    void aServerThatIsSilentIsGivenUp() {
        try (Simulator em = Simulator.https();
                Simulator plain = Simulator.http()) {
            em.acceptsButNeverAnswers();
            plain.every("GET *").drips();
            for (Simulator silent : new Simulator[] {em, plain}) {
                ServerLook.Seen seen = look(Client.server(silent), Client.SHORT);
                assertThat(seen.fault())
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("did not answer within");
                assertThat(seen.certificate()).isNull();
            }
        }
    }

    @Test
    void nobodyThere() {
        Simulator em = Simulator.https();
        Server server = Client.server(em);
        em.close();
        assertThat(look(server).fault())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("can't be reached");
    }
}
