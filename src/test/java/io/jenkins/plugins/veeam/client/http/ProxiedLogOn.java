package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Server;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

/** A program of its own, since a JVM reads its options once: logs on through a proxy, and prints how that ended. */
final class ProxiedLogOn {

    private ProxiedLogOn() {}

    /** @param args the server's URL and pin, the proxy's port, its {@code Proxy-Authorization} */
    public static void main(String[] args) {
        Server server = new Server("dr-site", args[0], args[1]);
        ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[2])));
        Transport transport = new Transport(
                Transport.builder(server).proxy(proxy), ForkJoinPool.commonPool(), args[3], Transport.DEADLINE);
        try {
            Logon logon = new HttpEnterpriseManager(server, transport, new TestKeyring(), Client.CUSTOMER)
                    .logOn()
                    .join();
            System.out.println("logged on as " + logon.userName());
        } catch (CompletionException e) {
            System.out.println(e.getCause().getMessage());
        }
    }
}
