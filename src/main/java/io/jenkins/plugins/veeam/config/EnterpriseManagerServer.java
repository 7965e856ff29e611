package io.jenkins.plugins.veeam.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.http.Fingerprint;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A configured Enterprise Manager. Nothing is checked before it is used: a bad value must not stop Jenkins. */
public final class EnterpriseManagerServer implements Describable<EnterpriseManagerServer> {

    private final String name;
    private final String url;
    private String certificateSha256;

    /**
     * @param name what jobs call it
     * @param url the address of its REST API without {@code /api}
     */
    @DataBoundConstructor
    public EnterpriseManagerServer(String name, String url) {
        this.name = Util.fixNull(Util.fixEmptyAndTrim(name));
        this.url = withoutUserInfo(Util.fixNull(Util.fixEmptyAndTrim(url)));
    }

    /** As saved by hand. */
    private Object readResolve() {
        EnterpriseManagerServer read = new EnterpriseManagerServer(name, url);
        read.setCertificateSha256(certificateSha256);
        return read;
    }

    /**
     * A user name and password in the address are refused wherever they come from, and never kept: everybody who may read the
     * system's configuration would see them. What stays is refused at use, with the reason.
     */
    private static String withoutUserInfo(String url) {
        int host = url.lastIndexOf('@');
        int scheme = url.indexOf("://");
        return host < 0
                ? url
                : (scheme >= 0 && scheme < host ? url.substring(0, scheme + 3) : "") + url.substring(host);
    }

    /** What jobs call it. */
    public String getName() {
        return name;
    }

    /** The address of its REST API without {@code /api}. */
    public String getUrl() {
        return url;
    }

    /** The SHA-256 fingerprint of the one certificate that is accepted; null: the JVM's trust store decides. */
    public String getCertificateSha256() {
        return certificateSha256;
    }

    @DataBoundSetter
    public void setCertificateSha256(String certificateSha256) {
        String given = Util.fixEmptyAndTrim(certificateSha256);
        this.certificateSha256 = given == null ? null : Fingerprint.parse(given).orElse(given);
    }

    /** @return the server as it can be used */
    Server server() throws BadInput {
        Optional<String> problem = Server.problemWith(url);
        if (problem.isPresent()) {
            throw new BadInput(Text.of("Server_badUrl", name, problem.get()));
        }
        certificate(certificateSha256);
        return new Server(name, url, certificateSha256);
    }

    static void certificate(String certificateSha256) throws BadInput {
        if (Util.fixEmptyAndTrim(certificateSha256) != null
                && Fingerprint.parse(certificateSha256).isEmpty()) {
            throw new BadInput(Text.of("CertificateSha256_malformed", certificateSha256));
        }
    }

    @Override
    public DescriptorImpl getDescriptor() {
        return (DescriptorImpl) Jenkins.get().getDescriptorOrDie(EnterpriseManagerServer.class);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<EnterpriseManagerServer> {

        @Override
        public String getDisplayName() {
            return Text.of("EnterpriseManagerServer_displayName");
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Util.fixEmptyAndTrim(value) == null
                    ? FormValidation.error(Text.of("Server_nameEmpty"))
                    : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckUrl(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            Optional<String> problem = Server.problemWith(value);
            if (problem.isPresent()) {
                return FormValidation.error(problem.get());
            }
            return new Server("", value, null).isPlainHttp()
                    ? FormValidation.warning(Text.of("Server_plainHttp"))
                    : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckCertificateSha256(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            try {
                certificate(value);
                return FormValidation.ok();
            } catch (BadInput e) {
                return FormValidation.error(e.getMessage());
            }
        }

        /** The button beside the fields. Asks what is entered, saved or not; no credentials are involved. */
        @POST
        public FormValidation doLook(
                @QueryParameter String name, @QueryParameter String url, @QueryParameter String certificateSha256) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            try {
                EnterpriseManagerServer entered = new EnterpriseManagerServer(name, url);
                entered.setCertificateSha256(certificateSha256);
                return ServerCheck.check(entered.server());
            } catch (BadInput e) {
                return FormValidation.error(e.getMessage());
            }
        }
    }
}
