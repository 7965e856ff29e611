package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One look at a server without logging on: which certificate it shows, and which versions of the API it speaks. A certificate
 * that isn't trusted is only looked at: the handshake is refused, and nothing is sent.
 */
public final class ServerLook {

    /**
     * What was seen.
     *
     * @param certificate null over plain HTTP, or when the server didn't get as far as showing one
     * @param versions for example {@code v1_7}; empty if there is a fault
     * @param fault why the versions weren't read; null if they were
     */
    public record Seen(X509Certificate certificate, List<String> versions, EnterpriseManagerException fault) {}

    private final Server server;
    private final AtomicReference<X509Certificate> shown = new AtomicReference<>();

    public ServerLook(Server server) {
        this.server = server;
    }

    /** As {@link Transport#builder}, and no other, has to be used for this look. */
    public HttpClient.Builder client() {
        return Transport.builder(server).sslContext(ServerTrust.contextFor(server, shown::set));
    }

    /** @return what was seen; never exceptionally */
    public CompletableFuture<Seen> through(Transport transport) {
        return transport
                .send(server, Transport.Call.of(Requests.anonymous(server, "").GET(), Customer.FORM))
                .thenApply(this::versions)
                .handle((versions, fault) -> new Seen(
                        shown.get(),
                        fault == null ? versions : List.of(),
                        fault == null ? null : (EnterpriseManagerException) Faults.cause(fault)));
    }

    private List<String> versions(Reply reply) {
        if (!reply.isSuccess() && reply.status() != 401 && reply.status() != 404) {
            throw new CompletionException(Faults.of(server, reply));
        }
        try {
            if (reply.isSuccess()) {
                return Documents.versions(reply.document("EnterpriseManager"));
            }
        } catch (Unreadable e) {
            // not Enterprise Manager's document, see below
        }
        throw new CompletionException(new RefusedException(
                Text.of("Refused_otherService", server.name(), server.url(), reply.status()), true));
    }
}
