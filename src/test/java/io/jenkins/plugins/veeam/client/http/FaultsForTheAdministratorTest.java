package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.FaultsTest.SERVER;
import static io.jenkins.plugins.veeam.client.http.FaultsTest.assertFault;
import static io.jenkins.plugins.veeam.client.http.FaultsTest.of;
import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the way to the server says, and how much of it is said on. */
class FaultsForTheAdministratorTest {

    private static final Server PLAIN = new Server("dr-site", "http://em.example.com:9399", null);

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void aRedirectIsForTheAdministrator(int status) {
        EnterpriseManagerException fault =
                Faults.of(SERVER, Fixtures.reply(status, Map.of("location", "https://other/web"), ""));
        assertFault(fault, "Refused", false);
        assertThat(fault)
                .hasMessage(
                        "dr-site redirects to https://other/web (redirects are not followed). Set the URL under Manage"
                                + " Jenkins, System, to the REST API itself.");
        assertThat(Faults.of(SERVER, Fixtures.reply(status, Map.of(), "")))
                .hasMessageStartingWith("dr-site redirects to ? (");
    }

    @Test
    void aProxyThatWantsAPasswordIsForTheAdministrator() {
        assertThat(Faults.of(PLAIN, Fixtures.reply(407, HTML, "")))
                .hasMessageStartingWith("The proxy on the way to dr-site requires authentication (HTTP 407). Check");
        assertThat(Faults.of(SERVER, Fixtures.reply(407, HTML, "")))
                .hasMessageContaining("-Djdk.http.auth.tunneling.disabledSchemes=\"\"");
    }

    @Test
    void aLongStoryIsCutShort() {
        String exactly = "x".repeat(1000);
        assertThat(of(503, XML, "<Error Message='" + exactly + "' StatusCode='503'/>"))
                .hasMessage("dr-site answered HTTP 503: " + exactly + ".");
        assertThat(of(503, XML, "<Error Message='" + exactly + "y' StatusCode='503'/>"))
                .hasMessage("dr-site answered HTTP 503: " + exactly + "….");
        assertThat(Faults.of(SERVER, Fixtures.reply(302, Map.of("Location", exactly), "")))
                .hasMessageContaining(" to " + "x".repeat(500) + "… (");
    }
}
