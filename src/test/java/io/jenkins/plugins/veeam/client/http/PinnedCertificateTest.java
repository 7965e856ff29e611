package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One certificate and no other, whatever the JVM thinks of it. */
class PinnedCertificateTest {
    private static final String PIN = Certificate.selfSigned().sha256();

    private final Simulator simulator = Client.furnish(Simulator.https());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Client pinnedTo(String fingerprint) {
        return Client.of(new Server("dr-site", simulator.url(), fingerprint));
    }

    static Stream<Certificate> certificates() {
        return Stream.of(
                Certificate.selfSigned(), Certificate.renewed(), Certificate.forAnotherHost(), Certificate.expired());
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void thePinnedOneIsAcceptedWhateverItsHostNameAndAge(Certificate certificate) {
        simulator.changesItsCertificate(certificate);
        Client client = pinnedTo(certificate.sha256());
        assertThat(answer(client.em.tasks(client.logOn()))).isEmpty();
    }

    @Test
    void aPinMayBeWrittenInAnyForm() {
        String digits = PIN.replace(":", "").toLowerCase(Locale.ROOT);
        assertThat(answer(pinnedTo(digits).em.logOn()).userName()).isEqualTo(TestKeyring.USER);
        assertThat(answer(pinnedTo(" " + PIN.replace(':', ' ')).em.logOn()).userName())
                .isEqualTo(TestKeyring.USER);
    }

    @Test
    void anyOtherIsRefusedWithBothFingerprintsAndNothingIsSent() {
        simulator.changesItsCertificate(Certificate.renewed());
        Client client = pinnedTo(PIN);
        RefusedException refusal = client.refused(client.em.logOn());
        assertThat(refusal)
                .hasMessage("The certificate of dr-site has the SHA-256 fingerprint "
                        + Certificate.renewed().sha256() + ", but " + PIN + " is pinned. If it was renewed, compare the"
                        + " new fingerprint on the server and enter it as certificateSha256 under Manage Jenkins, System;"
                        + " otherwise the connection may be intercepted: don't continue.");
        assertThat(refusal.withoutEffect()).isTrue();
        assertThat(simulator.requests()).isEmpty();
        simulator.await(
                "a broken handshake", () -> !simulator.brokenConnections().isEmpty());
    }

    @Test
    void oneThatChangesMeanwhileIsRefusedAndTheTokenStaysHere() {
        Client client = pinnedTo(PIN);
        String token = client.logOn();
        simulator.changesItsCertificate(Certificate.renewed());
        int before = simulator.requests().size();
        client.refused(client.em.tasks(token));
        RefusedException refusal = client.refused(client.em.perform(token, Operation.UNDO, Client.PLAN_ID, null));
        assertThat(refusal)
                .hasMessageContaining(PIN)
                .hasMessageContaining(Certificate.renewed().sha256());
        assertThat(refusal.withoutEffect()).isTrue();
        assertThat(simulator.requests()).hasSize(before);
        simulator.changesItsCertificate(Certificate.selfSigned());
        assertThat(answer(client.em.tasks(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5F:3A", "none", "*"})
    void aPinThatCannotBeReadMatchesNothing(String pin) {
        Client client = pinnedTo(pin);
        assertThat(client.refused(client.em.logOn())).hasMessageContaining("but " + pin + " is pinned");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void highSecurityModeIsEnough() {
        try (Simulator strict = Client.furnish(Simulator.builder()
                .certificate(Certificate.selfSigned())
                .tlsProtocols("TLSv1.2")
                .start())) {
            Client client = Client.of(strict);
            assertThat(answer(client.em.tasks(client.logOn()))).isEmpty();
        }
    }

    @Test
    void whatOneServerMayShowNoOtherMay() {
        answer(pinnedTo(PIN).em.logOn());
        Client unpinned = Client.of(new Server("other", simulator.url(), null));
        assertThat(unpinned.refused(unpinned.em.logOn()))
                .hasMessageContaining("The certificate of other isn't trusted");
    }

    @Test
    void theRestOfTheJvmTrustsItNoMoreThanBefore() throws Exception {
        SSLContext before = SSLContext.getDefault();
        answer(pinnedTo(PIN).em.logOn());
        assertThat(SSLContext.getDefault()).isSameAs(before);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(simulator.url() + "/api/")).build();
        HttpClient plain = HttpClient.newHttpClient();
        assertThatThrownBy(() -> plain.send(request, BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }
}
