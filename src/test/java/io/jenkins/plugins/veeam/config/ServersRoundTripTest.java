package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.veeam.situations.ConfiguredSite;
import io.jenkins.plugins.veeam.situations.Site;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;

/** Servers come back as they were, through the system page and configuration as code; and bad input loses nothing. */
class ServersRoundTripTest extends ConfiguredSite {

    @Test
    void serversThroughTheSystemPage() throws Exception {
        EnterpriseManagerServer plain = new EnterpriseManagerServer("old-site", "http://em9.example.com:9399/veeam");
        VeeamFailoverConfiguration.get().setServers(List.of(Site.server(Site.SERVER, em), plain));

        jenkins.configRoundtrip();

        List<EnterpriseManagerServer> servers = VeeamFailoverConfiguration.get().getServers();
        assertThat(servers).hasSize(2);
        jenkins.assertEqualDataBoundBeans(Site.server(Site.SERVER, em), servers.get(0));
        jenkins.assertEqualDataBoundBeans(plain, servers.get(1));
    }

    @Test
    void aNameTwiceOrNoneIsRefusedAndLosesNothing() throws Exception {
        EnterpriseManagerServer other = new EnterpriseManagerServer("other", "https://em2.example.com:9398");
        VeeamFailoverConfiguration.get().setServers(List.of(Site.server(Site.SERVER, em), other));
        for (String name : List.of(Site.SERVER, " " + Site.SERVER + " ", "", "  ")) {
            JenkinsRule.WebClient client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
            HtmlPage page = client.goTo("manage/configure");
            HtmlForm form = page.getFormByName("config");
            names(form).get(1).setValue(name);

            String answer = jenkins.submit(form).getWebResponse().getContentAsString();

            assertThat(answer)
                    .contains(name.isBlank() ? "Jobs choose a server by its name" : "there are two servers named")
                    .doesNotContain("Oops!");
            assertThat(VeeamFailoverConfiguration.get().getServers())
                    .extracting(EnterpriseManagerServer::getName)
                    .containsExactly(Site.SERVER, "other");
        }
    }

    @Test
    void oneOfTwoServersIsRemovedAndTheOtherStays() throws Exception {
        EnterpriseManagerServer other = new EnterpriseManagerServer("other", "https://em2.example.com:9398");
        VeeamFailoverConfiguration.get().setServers(List.of(other, Site.server(Site.SERVER, em)));
        HtmlForm form = jenkins.createWebClient().goTo("manage/configure").getFormByName("config");
        HtmlInput first = names(form).get(0);
        first.<org.htmlunit.html.HtmlButton>getFirstByXPath(
                        "ancestor::div[contains(@class,'repeated-chunk')]//button[contains(@class,'repeatable-delete')]")
                .click();

        jenkins.submit(form);

        assertThat(VeeamFailoverConfiguration.get().getServers())
                .extracting(EnterpriseManagerServer::getName)
                .containsExactly(Site.SERVER);
    }

    private static List<HtmlInput> names(HtmlForm form) {
        return form.getByXPath("//div[@name='servers']//input[@name='_.name']");
    }

    @Test
    void configurationAsCode(@TempDir Path folder) throws Exception {
        String pin = em.certificateSha256();
        String code = """
                unclassified:
                  veeamFailover:
                    servers:
                    - certificateSha256: "%s"
                      name: "dr-site"
                      url: "https://em.example.com:9398"
                    - name: "old-site"
                      url: "http://em9.example.com:9399/veeam"
                """.formatted(pin);
        Path file = Files.writeString(folder.resolve("jenkins.yaml"), code);

        ConfigurationAsCode.get().configure(file.toString());

        List<EnterpriseManagerServer> servers = VeeamFailoverConfiguration.get().getServers();
        assertThat(servers).extracting(EnterpriseManagerServer::getName).containsExactly("dr-site", "old-site");
        assertThat(servers.get(0).getCertificateSha256()).isEqualTo(pin);
        assertThat(servers.get(1).getUrl()).isEqualTo("http://em9.example.com:9399/veeam");
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(exported);
        assertThat(exported.toString(StandardCharsets.UTF_8))
                .contains(code.substring(code.indexOf("  veeamFailover")).stripTrailing());
    }

    /** A bad value stops neither Jenkins nor the import; the build says what is wrong. */
    @Test
    void badConfigurationAsCode(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("jenkins.yaml"), """
                unclassified:
                  veeamFailover:
                    servers:
                    - {name: "a", url: "not an address"}
                    - {name: "b", url: "https://em.example.com", certificateSha256: "12:34"}
                    - {name: "c", url: "https://em.example.com"}
                    - {name: "c", url: "https://em2.example.com"}
                    - {name: "", url: ""}
                """);

        ConfigurationAsCode.get().configure(file.toString());

        VeeamFailoverConfiguration configuration = VeeamFailoverConfiguration.get();
        assertThat(configuration.getServers()).hasSize(5);
        for (String name : List.of("a", "b", "c", "")) {
            assertThat(org.junit.jupiter.api.Assertions.assertThrows(BadInput.class, () -> configuration.server(name))
                            .getMessage())
                    .isNotBlank();
        }
    }
}
