package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ProxyConfiguration;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProxyWithExceptionsTest {
    private final ProxyWithExceptions proxy =
            new ProxyWithExceptions(new ProxyConfiguration("proxy.invalid", 3128, null, null, "*.local\n10.0.0.1"));

    private Proxy way(String url) {
        return proxy.select(URI.create(url)).get(0);
    }

    /** Whoever asks may be any thread of ours, and a name service may hang: the client resolves it on the server's own threads. */
    @Test
    void itsNameIsNotResolvedWhereItIsChosen() {
        InetSocketAddress address =
                (InetSocketAddress) way("https://em.example.com:9398/api/").address();
        assertThat(address.isUnresolved()).isTrue();
        assertThat(address.getHostString()).isEqualTo("proxy.invalid");
        assertThat(address.getPort()).isEqualTo(3128);
    }

    @Test
    void exceptionsHoldInAnyLetterCase() {
        assertThat(way("https://EM.LOCAL:9398/api/")).isEqualTo(Proxy.NO_PROXY);
        assertThat(way("https://10.0.0.1/api/")).isEqualTo(Proxy.NO_PROXY);
        assertThat(way("https://em.local.example.com/api/").type()).isEqualTo(Proxy.Type.HTTP);
    }
}
