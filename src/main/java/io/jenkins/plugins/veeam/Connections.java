package io.jenkins.plugins.veeam;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.HttpEnterpriseManager;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Transport;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jenkins.model.Jenkins;

/**
 * The ways to the servers: one for each address and pin, shared by all undos, since an {@link HttpClient} costs threads.
 * Replaced when Jenkins' proxy changes; forgotten when the servers are configured anew.
 */
final class Connections {

    /** What makes a client another one; {@code name} only serves the messages. */
    private record Way(String url, String certificateSha256) {}

    private record Kept(Object proxy, Transport transport) {}

    private static final Map<Way, Kept> KEPT = new HashMap<>();

    private Connections() {}

    static EnterpriseManager to(Server server, Keyring keyring) {
        return new HttpEnterpriseManager(server, transport(server), keyring);
    }

    private static synchronized Transport transport(Server server) {
        ProxyConfiguration proxy = Jenkins.get().getProxy();
        Object settings = proxy == null
                ? null
                : java.util.Arrays.asList(
                        proxy.getName(),
                        proxy.getPort(),
                        proxy.getNoProxyHost(),
                        proxy.getUserName(),
                        proxy.getSecretPassword());
        Way way = new Way(server.url(), server.certificateSha256());
        Kept kept = KEPT.get(way);
        if (kept == null || !Objects.equals(kept.proxy(), settings)) {
            kept = new Kept(settings, create(server, proxy));
            KEPT.put(way, kept);
        }
        return kept.transport();
    }

    private static Transport create(Server server, @CheckForNull ProxyConfiguration proxy) {
        HttpClient.Builder client = Transport.builder(server).executor(Pools.HTTP);
        if (proxy == null || proxy.getName() == null) {
            return new Transport(client.build(), null);
        }
        return new Transport(client.proxy(new ProxyWithExceptions(proxy)).build(), authorization(proxy));
    }

    /** Ours instead of an {@link java.net.Authenticator}: with one, JDK 17 drops our own logon (JDK-8326949). */
    private static String authorization(ProxyConfiguration proxy) {
        if (proxy.getUserName() == null) {
            return null;
        }
        String pair = proxy.getUserName() + ":" + Secret.toString(proxy.getSecretPassword());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Undos that still use one go on with it. */
    static synchronized void forget() {
        KEPT.clear();
    }
}
