package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.veeam.situations.ConfiguredSite;
import io.jenkins.plugins.veeam.situations.Site;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;

/** A password in a server's address is refused wherever it comes from, and never kept. */
class PasswordInAddressTest extends ConfiguredSite {

    private static final String URL = "https://joe:s3cret@em.example.com:9398";

    private static void nothingIsKept() throws Exception {
        VeeamFailoverConfiguration.get().save();
        assertThat(Files.readString(Jenkins.get()
                        .getRootDir()
                        .toPath()
                        .resolve(VeeamFailoverConfiguration.class.getName() + ".xml")))
                .doesNotContain("s3cret", "joe");
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(exported);
        assertThat(exported.toString(StandardCharsets.UTF_8)).doesNotContain("s3cret");
    }

    private static void itIsRefusedAtUse() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> VeeamFailoverConfiguration.get().server(null))
                .withMessageContaining("must not contain a user name or a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {URL, "joe:s3cret@em.example.com", "https://joe:s3c@ret@em.example.com", "s3cret@"})
    void setByAnAdministratorsScript(String url) throws Exception {
        EnterpriseManagerServer server = new EnterpriseManagerServer(Site.SERVER, url);
        assertThat(server.getUrl()).doesNotContain("s3c").contains("@");
        VeeamFailoverConfiguration.get().setServers(List.of(server));
        nothingIsKept();
        itIsRefusedAtUse();
    }

    @Test
    void enteredInTheForm() throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
        HtmlForm form = client.goTo("manage/configure").getFormByName("config");
        form.<HtmlInput>getFirstByXPath("//div[@name='servers']//input[@name='_.url']")
                .setValue(URL);
        assertThat(jenkins.submit(form).getWebResponse().getContentAsString())
                .contains("must not contain a user name or a password");
        assertThat(VeeamFailoverConfiguration.get().getServers().get(0).getUrl())
                .isEqualTo(em.url());
        nothingIsKept();
    }

    @Test
    void configuredAsCode(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("jenkins.yaml"), """
                unclassified:
                  veeamFailover:
                    servers:
                    - name: "dr-site"
                      url: "%s"
                """.formatted(URL));
        ConfigurationAsCode.get().configure(file.toString());
        nothingIsKept();
        itIsRefusedAtUse();
    }

    @Test
    void savedByHand() {
        EnterpriseManagerServer read = (EnterpriseManagerServer)
                Jenkins.XSTREAM2.fromXML("<" + EnterpriseManagerServer.class.getName() + "><name>dr-site</name><url>"
                        + URL + "</url></" + EnterpriseManagerServer.class.getName() + ">");
        assertThat(read.getUrl()).isEqualTo("https://@em.example.com:9398");
    }
}
