package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The check itself, for what no well-meaning server shows and whatever way the JDK asks. */
class ServerTrustTest {
    private static final X509Certificate OURS = Certificate.selfSigned().x509();
    private static final X509Certificate OTHER = Certificate.renewed().x509();

    private static X509ExtendedTrustManager trust(String pin) throws GeneralSecurityException {
        return new ServerTrust(new Server("dr-site", "https://em.example.com:9398", pin), certificate -> {});
    }

    private static Stream<ThrowingCallable> checks(X509ExtendedTrustManager trust, X509Certificate... chain) {
        return Stream.of(
                () -> trust.checkServerTrusted(chain, "RSA"),
                () -> trust.checkServerTrusted(chain, "RSA", (Socket) null),
                () -> trust.checkServerTrusted(chain, "RSA", (SSLEngine) null));
    }

    @Test
    void thePinIsThatOfTheServersOwnCertificate() throws GeneralSecurityException {
        X509ExtendedTrustManager trust = trust(Certificate.selfSigned().sha256());
        checks(trust, OURS).forEach(check -> assertThatCode(check).doesNotThrowAnyException());
        checks(trust, OURS, OTHER).forEach(check -> assertThatCode(check).doesNotThrowAnyException());
    }

    @Test
    void thePinnedCertificateBehindAnotherVouchesForNothing() throws GeneralSecurityException {
        X509ExtendedTrustManager trust = trust(Certificate.selfSigned().sha256());
        checks(trust, OTHER, OURS)
                .forEach(check -> assertThatThrownBy(check)
                        .isInstanceOf(CertificateException.class)
                        .hasMessageContaining(Certificate.renewed().sha256()));
    }

    @Test
    void withoutAPinTheJvmRefusesWhateverWayItIsAsked() throws GeneralSecurityException {
        checks(trust(null), OURS)
                .forEach(check -> assertThatThrownBy(check)
                        .isInstanceOf(CertificateException.class)
                        .hasMessageContaining(Certificate.selfSigned().sha256())
                        .hasCauseInstanceOf(CertificateException.class));
    }

    @Test
    void itIsNoServersTrust() throws GeneralSecurityException {
        X509ExtendedTrustManager trust = trust(Certificate.selfSigned().sha256());
        X509Certificate[] chain = {OURS};
        Stream.<ThrowingCallable>of(
                        () -> trust.checkClientTrusted(chain, "RSA"),
                        () -> trust.checkClientTrusted(chain, "RSA", (Socket) null),
                        () -> trust.checkClientTrusted(chain, "RSA", (SSLEngine) null))
                .forEach(check -> assertThatThrownBy(check).isInstanceOf(CertificateException.class));
        assertThat(trust.getAcceptedIssuers()).isEmpty();
    }
}
