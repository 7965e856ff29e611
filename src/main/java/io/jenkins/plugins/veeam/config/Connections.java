package io.jenkins.plugins.veeam.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.http.HttpEnterpriseManager;
import io.jenkins.plugins.veeam.client.http.ServerLook;
import io.jenkins.plugins.veeam.client.http.Transport;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * The ways to the servers: one for each address and pin, shared by all operations, since an {@link HttpClient} costs threads.
 * Replaced when Jenkins' proxy changes; forgotten when the servers are configured anew.
 */
@Restricted(NoExternalUse.class)
public final class Connections {

    /** What makes a client another one; {@code name} only serves the messages. */
    private record Way(String url, String certificateSha256) {}

    private record Kept(Object proxy, Transport transport) {}

    private static final Map<Way, Kept> KEPT = new HashMap<>();

    private Connections() {}

    /** @param customer for whom: the places at a server are shared out fairly */
    public static EnterpriseManager to(Server server, Keyring keyring, Customer customer) {
        return new HttpEnterpriseManager(server, transport(server), keyring, customer);
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
            kept = new Kept(settings, through(proxy, Transport.builder(server), Transport.DEADLINE));
            KEPT.put(way, kept);
        }
        return kept.transport();
    }

    /** Not kept: a form asks what is entered, which may be anything. */
    static CompletableFuture<ServerLook.Seen> look(Server server, Duration deadline) {
        ServerLook look = new ServerLook(server);
        return look.through(through(Jenkins.get().getProxy(), look.client(), deadline));
    }

    private static Transport through(
            @CheckForNull ProxyConfiguration proxy, HttpClient.Builder builder, Duration deadline) {
        // Its own threads: the JDK resolves names on them, and one that hangs holds up this server only.
        HttpClient.Builder client = builder.executor(Pools.http("Veeam failover HTTP"));
        boolean direct = proxy == null || proxy.getName() == null;
        if (!direct) {
            client.proxy(new ProxyWithExceptions(proxy));
        }
        return new Transport(
                client, Pools.http("Veeam failover large replies"), direct ? null : authorization(proxy), deadline);
    }

    /** Ours instead of an {@link java.net.Authenticator}: with one, JDK 17 drops our own logon (JDK-8326949). */
    private static String authorization(ProxyConfiguration proxy) {
        if (proxy.getUserName() == null) {
            return null;
        }
        String pair = proxy.getUserName() + ":" + Secret.toString(proxy.getSecretPassword());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Operations that still use one go on with it. */
    static synchronized void forget() {
        KEPT.clear();
    }
}
