package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.security.cert.CertificateEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String DIGITS = "00112233445566778899aabbccddeeffFFEEDDCCBBAA99887766554433221100";
    private static final String FORM =
            "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:" + "FF:EE:DD:CC:BB:AA:99:88:77:66:55:44:33:22:11:00";

    @Test
    void aCertificateIsShownAsBrowsersShowIt() throws CertificateEncodingException {
        Certificate certificate = Certificate.selfSigned();
        assertThat(Fingerprint.of(certificate.x509()))
                .isEqualTo(certificate.sha256())
                .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIGITS,
                FORM,
                "  00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff\n"
                        + "FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00  ",
                "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:ffeeddccbbaa99887766554433221100"
            })
    void colonsSpacesAndCaseDoNotMatter(String text) {
        assertThat(Fingerprint.parse(text)).contains(FORM);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "::",
                "00112233445566778899AABBCCDDEEFF00112233", // SHA-1
                DIGITS + "0",
                DIGITS + DIGITS,
                "g0112233445566778899aabbccddeeffFFEEDDCCBBAA99887766554433221100",
                "SHA256:ABEiM0RVZneImaq7zN3u//7dzLuqmYh3ZlVEMyIRAA=="
            })
    void anythingElseIsNoFingerprint(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }
}
