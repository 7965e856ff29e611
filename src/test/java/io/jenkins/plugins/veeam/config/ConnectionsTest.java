package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ProxyConfiguration;
import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.Server;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.assertj.core.util.introspection.FieldSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** One HTTP client for each way to a server, for as long as the way is the same. */
@WithJenkins
class ConnectionsTest {

    private static final SealedTokens NOBODY = new SealedTokens() {
        @Override
        public CompletableFuture<Account> account() {
            return new CompletableFuture<>();
        }
    };

    private static JenkinsRule jenkins;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @AfterEach
    void noProxy() {
        jenkins.jenkins.setProxy(null);
    }

    private static Object way(String url) {
        Server server = new Server("dr-site", url, null);
        return FieldSupport.EXTRACTION.fieldValue(
                "transport", Object.class, Connections.to(server, NOBODY, Customer.FORM));
    }

    private static Object way() {
        return way("https://em.example.com:9398");
    }

    @Test
    void theSameForAllWhoAskTheSameServer() {
        assertThat(way()).isSameAs(way());
        assertThat(way("https://other.example.com:9398")).isNotSameAs(way());
    }

    @Test
    void anotherOnceTheProxyOrItsPasswordChanges() {
        Object direct = way();
        jenkins.jenkins.setProxy(new ProxyConfiguration("proxy.example.com", 3128, "jenkins", "old"));
        Object before = way();
        assertThat(before).isNotSameAs(direct).isSameAs(way());
        jenkins.jenkins.setProxy(new ProxyConfiguration("proxy.example.com", 3128, "jenkins", "new"));
        assertThat(way()).isNotSameAs(before);
    }

    @Test
    void forgottenOnceTheServersAreConfiguredAnew() {
        Object before = way();
        VeeamFailoverConfiguration.get().setServers(List.of());
        assertThat(way()).isNotSameAs(before);
    }

    /** The JDK resolves names on these threads, and a lookup may hang. */
    @Test
    void threadsOfOneServerAreNoOtherServers() {
        CountDownLatch end = new CountDownLatch(1);
        Executor hung = executor("https://hung.example.com:9398");
        try {
            for (int thread = 0; thread < 20; thread++) {
                hung.execute(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertThat(CompletableFuture.runAsync(() -> {}, executor("https://well.example.com:9398")))
                    .succeedsWithin(Duration.ofMinutes(1));
        } finally {
            end.countDown();
        }
    }

    private static Executor executor(String url) {
        return FieldSupport.EXTRACTION
                .fieldValue("http.http", HttpClient.class, way(url))
                .executor()
                .orElseThrow();
    }
}
