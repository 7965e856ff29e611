package io.jenkins.plugins.veeam.simulator.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate with its key, made by the JDK's keytool when first asked for and kept as long as the JVM. */
public final class Certificate {
    private static final String HERE = "SAN=dns:localhost,ip:127.0.0.1";

    /** The only static state: making a certificate takes a second. */
    private static final Map<String, Certificate> MADE = new ConcurrentHashMap<>();

    private final X509Certificate x509;
    private final SSLContext serverContext;

    private Certificate(KeyStore keyStore) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, Keytool.PASSWORD);
            serverContext = SSLContext.getInstance("TLS");
            serverContext.init(keys.getKeyManagers(), null, null);
            x509 = (X509Certificate) keyStore.getCertificate(Keytool.ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a fresh Enterprise Manager has: valid for {@code localhost} and {@code 127.0.0.1}, but vouched for by itself. */
    public static Certificate selfSigned() {
        return made("self-signed", HERE, "-1d");
    }

    /** Another key under the same names, as after a renewal (or before an attack). */
    public static Certificate renewed() {
        return made("renewed", HERE, "-1d");
    }

    /** Valid, but for {@code em.example.com} only. */
    public static Certificate forAnotherHost() {
        return made("another host", "SAN=dns:em.example.com", "-1d");
    }

    /** Valid until a year ago. */
    public static Certificate expired() {
        return made("expired", HERE, "-11y");
    }

    private static Certificate made(String purpose, String names, String start) {
        return MADE.computeIfAbsent(purpose, p -> new Certificate(Keytool.selfSigned(names, start)));
    }

    public X509Certificate x509() {
        return x509;
    }

    /** As browsers and {@code keytool -list} show it: {@code 5F:3A:…}. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(x509.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SSLContext serverContext() {
        return serverContext;
    }

    /** For a client whose JVM has this certificate, and no other, in its trust store. */
    public SSLContext contextThatTrustsIt() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(Keytool.ALIAS, x509);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
