package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Who can act, what is said, and whether surely nothing was changed: by what the network did. */
class NetworkFaultsTest {
    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);

    private static EnterpriseManagerException of(Throwable thrown, boolean neverSent) {
        return Faults.of(SERVER, thrown, neverSent, Duration.ofSeconds(30), Secrets.NONE);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        Throwable unknownHost = new ConnectException().initCause(new UnresolvedAddressException());
        for (Throwable thrown : List.of(
                new ConnectException("refused"),
                new CompletionException(unknownHost),
                new HttpConnectTimeoutException("HTTP connect timed out"))) {
            EnterpriseManagerException fault = of(thrown, false);
            assertThat(fault)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage(
                            "dr-site can't be reached at https://em.example.com:9398. Check that Enterprise Manager's"
                                    + " services run, and the URL, name resolution and firewalls on the way.");
            assertThat(fault.withoutEffect()).isTrue();
        }
    }

    @Test
    void silenceProvesNothing() {
        for (Throwable thrown : List.of(
                new TimeoutException(),
                new CompletionException(new TimeoutException()),
                new HttpTimeoutException("request timed out"))) {
            EnterpriseManagerException fault = of(thrown, false);
            assertThat(fault)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("dr-site did not answer within 30 s.");
            assertThat(fault.withoutEffect()).isFalse();
        }
    }

    @Test
    void silenceBeforeItsTurnIsHarmless() {
        assertThat(of(new TimeoutException(), true).withoutEffect()).isTrue();
    }

    @Test
    void aBrokenConnectionProvesNothing() {
        for (Throwable thrown : List.of(new IOException("reset"), new CompletionException(new IOException("reset")))) {
            EnterpriseManagerException fault = of(thrown, true);
            assertThat(fault)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("The connection to dr-site failed: reset.");
            assertThat(fault.withoutEffect()).isFalse();
        }
    }

    @Test
    void aFaultWithoutWordsIsNamed() {
        assertThat(of(new IOException(), false)).hasMessage("The connection to dr-site failed: IOException.");
        assertThat(of(new CompletionException((Throwable) null), false))
                .hasMessage("The connection to dr-site failed: CompletionException.");
    }

    @Test
    void aLongStoryIsCutShort() {
        assertThat(of(new IOException("x".repeat(501)), false))
                .hasMessage("The connection to dr-site failed: " + "x".repeat(500) + "….");
    }

    @Test
    void aCertificateIsForTheAdministratorWhereverItStands() {
        CertificateException certificate = new CertificateException("The certificate of dr-site …");
        IOException handshake = new SSLHandshakeException("PKIX");
        handshake.initCause(certificate);
        for (Throwable thrown : List.of(certificate, handshake, new CompletionException(handshake))) {
            EnterpriseManagerException fault = of(thrown, false);
            assertThat(fault).isInstanceOf(RefusedException.class).hasMessage("The certificate of dr-site …");
            assertThat(fault.withoutEffect()).isTrue();
        }
    }

    @Test
    void aHandshakeThatFailsForAnotherReasonIsTriedAgain() {
        IOException handshake = new SSLHandshakeException("protocol_version");
        handshake.initCause(new CertificateException());
        assertThat(of(handshake, false))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The connection to dr-site failed: protocol_version.");
    }
}
