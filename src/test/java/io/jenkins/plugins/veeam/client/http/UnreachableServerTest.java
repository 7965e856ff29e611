package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableServerTest {

    private static void assertUnreachable(String url) {
        Client client = Client.of(new Server("dr-site", url, null));
        UnavailableException refusal = client.unavailable(
                client.em.perform(client.keyring.seal("t0ken"), Operation.UNDO, Client.PLAN_ID, null));
        assertThat(refusal)
                .hasMessage(
                        "dr-site can't be reached at " + url + ". Check that Enterprise Manager's services run, and the"
                                + " URL, name resolution and firewalls on the way.");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void whereNobodyListensNothingIsSent(String scheme) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertUnreachable(scheme + "://127.0.0.1:" + port);
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        assertUnreachable("https://em.veeam.invalid:9398");
    }

    @Test
    void plainHttpAtAnHttpsPortIsABrokenConnection() {
        try (Simulator simulator = Simulator.https()) {
            Client client = Client.of(new Server("dr-site", simulator.url().replace("https:", "http:"), null));
            assertThat(client.unavailable(client.em.logOn()))
                    .hasMessageStartingWith("The connection to dr-site failed: ");
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void httpsAtAPlainPortIsABrokenConnection() {
        try (Simulator simulator = Simulator.http()) {
            Client client = Client.of(new Server("dr-site", simulator.url().replace("http:", "https:"), null));
            assertThat(client.unavailable(client.em.logOn()))
                    .hasMessageStartingWith("The connection to dr-site failed: ");
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void somethingThatIsNoHttpIsABrokenConnection() {
        try (RawServer server = RawServer.saying("SSH-2.0-OpenSSH_9.6", "")) {
            Client client = Client.of(server.server());
            assertThat(client.unavailable(client.em.logOn()))
                    .hasMessageStartingWith("The connection to dr-site failed: ");
        }
    }
}
