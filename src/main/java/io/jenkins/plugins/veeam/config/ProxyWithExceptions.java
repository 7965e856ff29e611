package io.jenkins.plugins.veeam.config;

import hudson.ProxyConfiguration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Jenkins' proxy, with the hosts that it isn't for. Its name isn't resolved here, on the thread of whoever asks, but where the
 * connection is made.
 */
final class ProxyWithExceptions extends ProxySelector {

    private final ProxyConfiguration proxy;

    ProxyWithExceptions(ProxyConfiguration proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean isException = proxy.getNoProxyHostPatterns().stream()
                .anyMatch(pattern -> pattern.matcher(host).matches());
        InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.getName(), proxy.getPort());
        return List.of(isException ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
        // the request itself fails too, and says so
    }
}
