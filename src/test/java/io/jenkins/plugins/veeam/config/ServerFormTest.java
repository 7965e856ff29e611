package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.form.FormLooks;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import io.jenkins.plugins.veeam.situations.Site;
import org.junit.jupiter.api.Test;

/** <i>Check</i>, beside a server. */
class ServerFormTest extends FormLooks {

    private String checkServer(String url, String pin) {
        return said(new EnterpriseManagerServer("x", "").getDescriptor().doLook(Site.SERVER, url, pin));
    }

    @Test
    void anUntrustedCertificateIsShownSoThatItCanBeComparedAndPinned() {
        String shown = checkServer(em.url(), "");
        assertThat(shown)
                .contains("isn&#039;t trusted", em.certificateSha256(), "Issued by", "Valid from", "ERROR")
                .doesNotContain("v1_7");
        assertThat(em.requests()).isEmpty();

        assertThat(checkServer(
                        em.url() + "/", em.certificateSha256().toLowerCase().replace(":", "")))
                .contains("supports API versions v1_5, v1_6, v1_7", em.certificateSha256())
                .doesNotContain("ERROR", "WARNING");
    }

    @Test
    void aChangedCertificateIsShownBesideThePin() {
        String pin = em.certificateSha256();
        em.changesItsCertificate(Certificate.renewed());
        assertThat(checkServer(em.url(), pin))
                .contains("ERROR", pin, Certificate.renewed().sha256(), "enter it as certificateSha256");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void anExpiredCertificateThatIsPinnedWarns() {
        em.changesItsCertificate(Certificate.expired());
        assertThat(checkServer(em.url(), em.certificateSha256())).contains("v1_7", "WARNING");
    }

    @Test
    void plainHttpWarns() {
        try (Simulator plain = Simulator.http()) {
            assertThat(checkServer(plain.url(), "")).contains("v1_7", "WARNING", "sent unencrypted");
        }
    }

    @Test
    void whatCannotBeAnAddressIsNotAsked() {
        assertThat(checkServer("em.example.com", "")).contains("ERROR", "an address of");
        assertThat(checkServer("https://me:hunter2@em.example.com", "")).doesNotContain("hunter2");
        assertThat(checkServer(em.url(), "12:34")).contains("ERROR", "64 hexadecimal digits");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void aSilentServerDoesNotHangTheForm() {
        em.acceptsButNeverAnswers();
        assertThat(checkServer(em.url(), em.certificateSha256())).contains("did not answer within 5 s");
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "")).contains("did not answer within 5 s");
        assertThat(plans(Site.CREDENTIALS, Site.PLAN))
                .extracting(option -> option.value)
                .containsExactly(Site.PLAN);
        em.answersAgain();
    }
}
