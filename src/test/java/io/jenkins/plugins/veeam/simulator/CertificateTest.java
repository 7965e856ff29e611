package io.jenkins.plugins.veeam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private final Simulator em = Simulator.https();

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void theFingerprintIsThatOfTheCertificateOnTheWire() throws Exception {
        HttpResponse<String> page =
                Caller.trusting(Certificate.selfSigned(), em).get("/api/");
        byte[] seen = page.sslSession().orElseThrow().getPeerCertificates()[0].getEncoded();
        String hex =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seen));
        assertThat(em.certificateSha256()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(em.certificateSha256().replace(":", "")).isEqualToIgnoringCase(hex);
        assertThat(em.x509().getEncoded()).isEqualTo(seen);
    }

    @Test
    void nobodyTrustsItUnasked() {
        assertThatThrownBy(() -> new Caller(em).trying("GET", "/api/")).isInstanceOf(SSLHandshakeException.class);
        assertThat(em.requests()).isEmpty();
        em.await("a broken handshake", () -> !em.brokenConnections().isEmpty());
    }

    @Test
    void itMayChange() throws IOException {
        Caller caller = Caller.trusting(Certificate.selfSigned(), em);
        caller.get("/api/");
        String before = em.certificateSha256();
        em.changesItsCertificate(Certificate.renewed());
        assertThat(em.certificateSha256()).isNotEqualTo(before);
        assertThatThrownBy(() -> caller.trying("GET", "/api/")).isInstanceOf(IOException.class);
        assertThat(Caller.trusting(Certificate.renewed(), em).get("/api/").statusCode())
                .isEqualTo(200);
    }

    @Test
    void itMayNameAnotherHost() {
        em.changesItsCertificate(Certificate.forAnotherHost());
        Caller trusting = Caller.trusting(Certificate.forAnotherHost(), em);
        assertThatThrownBy(() -> trusting.trying("GET", "/api/")).hasMessageContaining("127.0.0.1");
    }

    /** A client that trusts the very certificate doesn't mind, so only the certificate itself is asked. */
    @Test
    void itMayBeTooOld() {
        em.changesItsCertificate(Certificate.expired());
        assertThatThrownBy(() -> em.x509().checkValidity()).isInstanceOf(CertificateExpiredException.class);
        assertThat(Caller.trusting(Certificate.expired(), em).get("/api/").statusCode())
                .isEqualTo(200);
    }

    @Test
    void resetsAndSilenceWorkUnderTls() {
        Caller caller = Caller.trusting(Certificate.selfSigned(), em);
        em.next("POST *").resets();
        assertThatThrownBy(() -> caller.trying("POST", "/api/")).isInstanceOf(IOException.class);
        em.next("GET *").drips(Duration.ofMillis(1));
        assertThat(caller.get("/api/").body()).endsWith("</EnterpriseManager>");
        em.acceptsButNeverAnswers();
        assertThatThrownBy(() -> {
                    try (RawCaller raw = new RawCaller(em).says("hello").patience(Duration.ofMillis(100))) {
                        raw.hears();
                    }
                })
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void highSecurityModeSpeaksTls12Only() {
        try (Simulator strict = Simulator.builder()
                .certificate(Certificate.selfSigned())
                .tlsProtocols("TLSv1.2")
                .start()) {
            HttpResponse<String> page =
                    Caller.trusting(Certificate.selfSigned(), strict).get("/api/");
            assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void plainHttpIsNotUnderstood() throws IOException {
        try (RawCaller raw = new RawCaller(em).says("GET /api/ HTTP/1.1")) {
            assertThat(raw.hears()).doesNotContain("HTTP");
        }
        assertThat(em.requests()).isEmpty();
    }
}
