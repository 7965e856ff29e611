package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a pin, the JVM's trust store and the host name decide. */
class JvmTrustTest {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    private Path folder;

    private final Simulator simulator = Client.furnish(Simulator.https());

    @AfterEach
    void stop() {
        System.clearProperty(STORE);
        System.clearProperty(PASSWORD);
        simulator.close();
    }

    /** In this JVM's trust store, and on the server. */
    private void trustAndShow(Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("em", certificate.x509());
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(STORE, file.toString());
        System.setProperty(PASSWORD, "changeit");
        simulator.changesItsCertificate(certificate);
    }

    private Client unpinned() {
        return Client.of(new Server("dr-site", simulator.url(), null));
    }

    private RefusedException refusal() {
        Client client = unpinned();
        RefusedException refusal = client.refused(client.em.logOn());
        assertThat(refusal.withoutEffect()).isTrue();
        assertThat(simulator.requests()).isEmpty();
        return refusal;
    }

    @Test
    void aCertificateThatTheJvmTrustsIsAccepted() throws Exception {
        trustAndShow(Certificate.selfSigned());
        Client client = unpinned();
        assertThat(answer(client.em.tasks(client.logOn()))).isEmpty();
    }

    @Test
    void aSelfSignedOneIsRefusedWithItsFingerprintAndWhatToDo() {
        assertThat(refusal())
                .hasMessageStartingWith(
                        "The certificate of dr-site isn't trusted by Jenkins' JVM (PKIX path building failed")
                .hasMessageEndingWith(
                        "Its SHA-256 fingerprint is " + Certificate.selfSigned().sha256()
                                + ": compare it on the server and enter it as certificateSha256 under Manage Jenkins, System, or"
                                + " add its issuer to the JVM's trust store.");
    }

    @Test
    void aTrustedOneForAnotherHostIsRefused() throws Exception {
        trustAndShow(Certificate.forAnotherHost());
        assertThat(refusal())
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining(Certificate.forAnotherHost().sha256());
    }

    @Test
    void whatTheJvmTrustsIsNotWhatAPinMeans() throws Exception {
        trustAndShow(Certificate.selfSigned());
        Client client = Client.of(
                new Server("dr-site", simulator.url(), Certificate.renewed().sha256()));
        assertThat(client.refused(client.em.logOn())).hasMessageContaining("is pinned");
    }
}
