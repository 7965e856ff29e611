package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.proxy.SmallProxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through a proxy with a password, over https: the one case in which the JVM's own options decide. */
class ProxyTunnelTest {
    private static final String PROXY_PASSWORD = "proxy-Pa55";
    private static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder().encodeToString(("jenkins:" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final Simulator em = Client.furnish(Simulator.https());
    private final SmallProxy proxy = SmallProxy.forUser("jenkins", PROXY_PASSWORD);

    @AfterEach
    void close() {
        proxy.close();
        em.close();
    }

    private String logOn(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProxiedLogOn.class.getName()));
        command.addAll(List.of(em.url(), em.certificateSha256(), Integer.toString(proxy.port()), AUTHORIZATION));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).doesNotContain(PROXY_PASSWORD, AUTHORIZATION, TestKeyring.PASSWORD);
        return said;
    }

    @Test
    void withTheOptionThatTheMessageNamesItWorks() throws Exception {
        assertThat(logOn("-Djdk.http.auth.tunneling.disabledSchemes=")).contains("logged on as");
        assertThat(proxy.tunnels()).isEqualTo(1);
        assertThat(proxy.forwarded()).isZero();
        assertThat(em.requests())
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request.header("Proxy-Authorization")).isEmpty());
        assertThat(proxy.seen()).noneMatch(head -> head.contains("\r\nAuthorization:"));
    }

    @Test
    void withoutItTheMessageNamesIt() throws Exception {
        assertThat(logOn()).contains("HTTP 407", "-Djdk.http.auth.tunneling.disabledSchemes=\"\"");
        assertThat(em.requests()).isEmpty();
    }
}
