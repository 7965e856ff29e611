package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Behind a proxy that requires authentication. */
class ProxyTest {
    private static final String WHO = "Basic cHJveHk6Z2VoZWlt";

    private static Client through(int proxyPort, Server server) {
        ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", proxyPort));
        Transport transport = new Transport(
                Transport.builder(server).proxy(proxy), ForkJoinPool.commonPool(), WHO, Duration.ofSeconds(15));
        Client client = new Client(server, transport);
        client.keyring.keep(WHO);
        return client;
    }

    @Test
    void aProxyIsToldWhoWeAre() {
        try (Simulator proxyAndServer = Client.furnish(Simulator.http())) {
            Client client = through(proxyAndServer.port(), new Server("dr-site", "http://em.veeam.invalid:9399", null));
            answer(client.em.tasks(client.logOn()));
            assertThat(proxyAndServer.requests())
                    .allMatch(request -> request.target().startsWith("http://em.veeam.invalid:9399/api/"))
                    .allMatch(request -> request.header("Proxy-Authorization")
                            .filter(WHO::equals)
                            .isPresent())
                    .hasSize(2);
        }
    }

    @Test
    void aServerThatIsReachedDirectlyIsNot() {
        try (Simulator simulator = Client.furnish(Simulator.http())) {
            Server server = Client.server(simulator);
            Transport transport =
                    new Transport(Transport.builder(server), ForkJoinPool.commonPool(), WHO, Duration.ofSeconds(15));
            Client client = new Client(server, transport);
            answer(client.em.tasks(client.logOn()));
            assertThat(simulator.requests())
                    .hasSize(2)
                    .noneMatch(request -> request.headers().has("Proxy-Authorization"));
        }
    }

    @Test
    void aServerBehindATunnelIsNotToldEither() {
        try (Simulator simulator = Client.furnish(Simulator.builder()
                        .certificate(Certificate.selfSigned())
                        .start());
                RawServer proxy = new RawServer((request, connection) -> tunnel(connection, simulator.port()))) {
            Client client = through(
                    proxy.port(),
                    new Server("dr-site", "https://em.veeam.invalid:9398", simulator.certificateSha256()));
            answer(client.em.tasks(client.logOn()));
            assertThat(proxy.heard()).isNotEmpty().allMatch(head -> head.startsWith("CONNECT em.veeam.invalid:9398 "));
            assertThat(simulator.requests())
                    .hasSize(2)
                    .noneMatch(request -> request.headers().has("Proxy-Authorization"));
            assertThat(String.join("", proxy.heard())).doesNotContainIgnoringCase("X-RestSvcSessionId");
        }
    }

    /** Bytes in both directions until one side has had enough. */
    private static void tunnel(Socket client, int port) throws IOException {
        try (Socket server = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            RawServer.inBackground(() -> {
                try {
                    server.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException theEnd) {
                    // of this direction
                }
            });
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static RawServer refusing() {
        return RawServer.saying(
                "HTTP/1.1 407 Who are you",
                "Proxy-Authenticate: Basic realm=\"proxy\"",
                "Content-Length: 0",
                "Connection: close",
                "",
                "");
    }

    @Test
    void aProxyThatIsNotSatisfiedIsForTheAdministrator() {
        try (RawServer proxy = refusing()) {
            Client client = through(proxy.port(), new Server("dr-site", "http://em.veeam.invalid:9399", null));
            RefusedException refusal = client.refused(client.em.logOn());
            assertThat(refusal)
                    .hasMessage(
                            "The proxy on the way to dr-site requires authentication (HTTP 407). Check the proxy's user"
                                    + " and password under Manage Jenkins, System.");
            assertThat(refusal.withoutEffect()).isTrue();
        }
    }

    @Test
    void aProxyThatRefusesATunnelIsForWhoeverStartsJenkins() {
        try (RawServer proxy = refusing()) {
            Client client = through(proxy.port(), new Server("dr-site", "https://em.veeam.invalid:9398", null));
            RefusedException refusal = client.refused(client.em.logOn());
            assertThat(refusal)
                    .hasMessageContaining("start Jenkins with -Djdk.http.auth.tunneling.disabledSchemes=\"\"");
            assertThat(refusal.withoutEffect()).isTrue();
        }
    }

    @Test
    void aProxyThatIsNotThereIsUnreachable() throws IOException {
        int port;
        try (RawServer gone = refusing()) {
            port = gone.port();
        }
        Client client = through(port, new Server("dr-site", "http://em.veeam.invalid:9399", null));
        assertThat(client.unavailable(client.em.logOn()).withoutEffect()).isTrue();
    }

    @Test
    void aProxyThatCannotReachTheServerIsTriedAgain() {
        try (RawServer proxy = RawServer.saying("HTTP/1.1 502 Bad Gateway", "Connection: close", "", "")) {
            Client plain = through(proxy.port(), new Server("dr-site", "http://em.veeam.invalid:9399", null));
            assertThat(plain.unavailable(plain.em.logOn())).hasMessage("dr-site answered HTTP 502: nothing.");
            Client tunnel = through(proxy.port(), new Server("dr-site", "https://em.veeam.invalid:9398", null));
            assertThat(tunnel.unavailable(tunnel.em.logOn())).hasMessageContaining("502");
        }
    }
}
