package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://em.example.com:9398",
                "https://em.example.com:9398/",
                "  HTTPS://EM.EXAMPLE.COM  ",
                "http://em:9399",
                "http://10.0.0.7:65535",
                "https://[2001:db8::1]:9398",
                "https://proxy.example.com/veeam/em",
                "https://proxy.example.com/api/em",
                "https://proxy.example.com/myapi"
            })
    void anAddressWithOrWithoutPortAndPathCanBeUsed(String url) {
        assertThat(Server.problemWith(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "em.example.com",
                "em.example.com:9398",
                "//em.example.com:9398",
                "/veeam",
                "ftp://em.example.com",
                "file:///etc/passwd",
                "https:",
                "https://",
                "https:///api2",
                "https://em:0",
                "https://em:65536",
                "https://em:99999",
                "https://em:x",
                "https://em:-1",
                "https://em.example.com:9398 9399",
                "https://e m",
                "https://em/%zz",
                "https://em\\veeam",
                "mailto:admin"
            })
    void whatIsNoHttpAddressIsShownWithAnExample(String url) {
        assertThat(Server.problemWith(url))
                .contains("\"" + url
                        + "\" isn't an address of an Enterprise Manager. Enter the URL of its REST API without /api, for"
                        + " example https://em.example.com:9398.");
    }

    @Test
    void noAddressIsShownAsAnEmptyOne() {
        assertThat(Server.problemWith(null))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("\"\" isn't an address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin@em.example.com:9398",
                "https://admin:geheim@em.example.com:9398",
                "https://@em.example.com",
                "https://admin:gehe%69m@em/?geheim#geheim"
            })
    void aPasswordInTheAddressIsRefusedAndNotRepeated(String url) {
        assertThat(Server.problemWith(url))
                .contains("The URL must not contain a user name or a password. Choose credentials in the job instead.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin:gehe im@em.example.com:9398",
                "https://admin:gehe#im@em.example.com:9398",
                "https://admin:gehe/im@em.example.com:9398",
                "https://admin:gehe?im@em.example.com:9398",
                "https://admin:gehe%im@em.example.com:9398",
                "https://admin:gehe@im@em.example.com:9398",
                "https://admin:443/geheim@em.example.com:9398",
                "ftp://admin:gehe-im@em.example.com"
            })
    void aPasswordInAnUnreadableAddressIsNotRepeatedEither(String url) {
        assertThat(Server.problemWith(url))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .doesNotContain("gehe")
                        .contains("must not contain a user name or a password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://em?", "https://em/?v=latest", "https://em#", "https://em/#top", "https://em/a?b#c"})
    void aQueryOrFragmentIsRefused(String url) {
        assertThat(Server.problemWith(url))
                .contains("\"" + url + "\" must not contain a query or a fragment. Enter the URL without ? and #, for"
                        + " example https://em.example.com:9398.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://em:9398/api", "https://em:9398/api/", "https://em/veeam/API//", "http://em:9399/Api"})
    void anAddressThatEndsInApiIsRefused(String url) {
        assertThat(Server.problemWith(url))
                .contains("\"" + url + "\" must not end in /api. Enter the URL without it: the plugin adds it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://veeam_em:9398", "https://veeam_em.example.com", "http://a_b/veeam"})
    void aHostNameWithAnUnderscoreIsNamedForWhatItIs(String url) {
        assertThat(Server.problemWith(url))
                .contains("\"" + url
                        + "\" has a host name with an underscore, which Java can't use. Enter another name of"
                        + " the same server, or its IP address.");
    }

    @Test
    void aLongAddressIsNotRepeatedWhole() {
        assertThat(Server.problemWith("https://em/" + "x".repeat(100_000)))
                .hasValueSatisfying(problem -> assertThat(problem).hasSizeLessThan(1_000));
    }

    @Test
    void whatCanBeUsedMakesAddresses() {
        Optional<String> problem = Server.problemWith("https://[::1]:9398/veeam");
        assertThat(problem).isEmpty();
        assertThat(new Server("dr-site", "https://[::1]:9398/veeam", null).api("tasks"))
                .hasHost("[::1]")
                .hasPort(9398)
                .hasPath("/veeam/api/tasks");
    }
}
