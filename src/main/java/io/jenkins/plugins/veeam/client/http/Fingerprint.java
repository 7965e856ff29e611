package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Limits;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A certificate's SHA-256 fingerprint, as browsers and {@code openssl x509 -fingerprint -sha256} show it: {@code 5F:3A:…}. */
public final class Fingerprint {

    private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

    private Fingerprint() {}

    /** @return the fingerprint in the form {@code 5F:3A:…} */
    public static String of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return FORM.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /**
     * @param text a fingerprint with or without colons or spaces, in any letter case; null is allowed
     * @return the same in the form {@code 5F:3A:…}, or empty if it isn't one
     */
    public static Optional<String> parse(String text) {
        boolean isReadable = text != null && text.length() <= Limits.ENTERED;
        String digits = !isReadable ? "" : text.replaceAll("[\\s:]", "").toUpperCase(Locale.ROOT);
        return digits.matches("[0-9A-F]{64}")
                ? Optional.of(FORM.formatHex(HexFormat.of().parseHex(digits)))
                : Optional.empty();
    }
}
