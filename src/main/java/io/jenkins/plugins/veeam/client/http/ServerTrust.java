package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Which certificate a server may show: the pinned one and no other (its host name may differ), or else what the JVM's trust
 * store and the host name check accept. A refusal names the fingerprint and what to do. There is no trust-all.
 */
final class ServerTrust extends X509ExtendedTrustManager {

    private final Server server;
    private final String pin;
    private final X509ExtendedTrustManager jvm;
    private final Consumer<X509Certificate> shown;

    ServerTrust(Server server, Consumer<X509Certificate> shown) throws GeneralSecurityException {
        this.server = server;
        this.shown = shown;
        // A pin that can't be read matches nothing: it must not turn into none.
        this.pin = server.certificateSha256() == null
                ? null
                : Fingerprint.parse(server.certificateSha256()).orElse(server.certificateSha256());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        this.jvm = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    static SSLContext contextFor(Server server) {
        return contextFor(server, certificate -> {});
    }

    /** @param shown is told the server's certificate before it is judged */
    static SSLContext contextFor(Server server, Consumer<X509Certificate> shown) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ServerTrust(server, shown)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // this JVM has no TLS
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private void check(X509Certificate[] chain, Check jvmsCheck) throws CertificateException {
        shown.accept(chain[0]);
        String fingerprint = Fingerprint.of(chain[0]);
        if (pin != null) {
            if (!pin.equals(fingerprint)) {
                throw new CertificateException(Text.of("Certificate_changed", server.name(), fingerprint, pin));
            }
            return;
        }
        try {
            jvmsCheck.run();
        } catch (CertificateException e) {
            throw new CertificateException(
                    Text.of("Certificate_untrusted", server.name(), e.getMessage(), fingerprint), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, () -> jvm.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, () -> jvm.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, () -> jvm.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("a client only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("a client only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a client only");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
