package io.jenkins.plugins.veeam.config;

import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.http.Fingerprint;
import io.jenkins.plugins.veeam.client.http.ServerLook;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** What an administrator wants to know of a server before trusting it: its certificate, and that it is Enterprise Manager. */
final class ServerCheck {

    private ServerCheck() {}

    static FormValidation check(Server server) {
        ServerLook.Seen seen;
        try {
            seen = Answer.await(server, Connections.look(server, Answer.LIMIT));
        } catch (EnterpriseManagerException e) {
            return error(e);
        }
        List<FormValidation> lines = new ArrayList<>();
        if (seen.fault() == null) {
            lines.add(ok(Text.of("Look_versions", server.name(), String.join(", ", seen.versions()))));
        } else {
            lines.add(error(seen.fault()));
        }
        if (server.isPlainHttp()) {
            lines.add(FormValidation.warning(Text.of("Server_plainHttp")));
        }
        if (seen.certificate() != null) {
            describe(seen.certificate(), lines);
        }
        return FormValidation.aggregate(lines);
    }

    private static void describe(X509Certificate certificate, List<FormValidation> lines) {
        Date now = Date.from(Instant.now());
        lines.add(ok(Text.of("Certificate_subject", certificate.getSubjectX500Principal())));
        lines.add(ok(Text.of("Certificate_issuer", certificate.getIssuerX500Principal())));
        String validity = Text.of(
                "Certificate_validity",
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        boolean isValid = now.after(certificate.getNotBefore()) && now.before(certificate.getNotAfter());
        lines.add(isValid ? ok(validity) : FormValidation.warning(validity));
        try {
            lines.add(ok(Text.of("Certificate_sha256", Fingerprint.of(certificate))));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e); // it came encoded
        }
    }

    private static FormValidation ok(String untrusted) {
        return FormValidation.ok(PlainText.of(untrusted));
    }

    private static FormValidation error(EnterpriseManagerException fault) {
        return FormValidation.error(PlainText.of(fault.getMessage()));
    }
}
