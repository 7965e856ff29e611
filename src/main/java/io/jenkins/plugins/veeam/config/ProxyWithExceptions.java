package io.jenkins.plugins.veeam.config;

import hudson.ProxyConfiguration;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Jenkins' proxy, with the hosts that it isn't for. */
final class ProxyWithExceptions extends ProxySelector {

    private final ProxyConfiguration proxy;

    ProxyWithExceptions(ProxyConfiguration proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(proxy.createProxy(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
        // the request itself fails too, and says so
    }
}
