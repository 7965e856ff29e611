package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way to one server: requests go out, at most {@link #AT_ONCE} at a time, and end within {@link #DEADLINE}, the wait for
 * their turn and the reply's body included (the JDK's own time-out ends when the headers arrive).
 */
public final class Transport {

    /** How many requests a server gets at once. */
    public static final int AT_ONCE = 8;

    /** The time from asking to the reply's last byte. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    /** The largest reply that is read; 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private final HttpClient http;
    private final String proxyAuthorization;
    private final Duration deadline;
    private final Gate gate = new Gate(AT_ONCE);

    /**
     * @param http made from {@link #builder}
     * @param proxyAuthorization what a proxy is told about us; the JDK sends it to a proxy only; null: nothing
     */
    public Transport(HttpClient http, String proxyAuthorization) {
        this(http, proxyAuthorization, DEADLINE);
    }

    /** @param deadline instead of {@link #DEADLINE}, where a person waits */
    public Transport(HttpClient http, String proxyAuthorization, Duration deadline) {
        this.http = http;
        this.proxyAuthorization = proxyAuthorization;
        this.deadline = deadline;
    }

    /**
     * A client as it has to be: HTTP/1.1, the server's certificate checked, and
     *
     * <ul>
     *   <li>no redirects: the JDK would carry our headers to another host;
     *   <li>no cookies: where a request carries the token and the cookie, the server takes the cookie;
     *   <li>no authenticator: with one, JDK 17 drops our own {@code Authorization}, to every host (JDK-8326949).
     * </ul>
     */
    public static HttpClient.Builder builder(Server server) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .sslContext(ServerTrust.contextFor(server));
    }

    /** Nobody has decided yet (false), or it was sent or given up (true): whoever sets it decides. */
    private static final class Turn extends AtomicBoolean {
        private static final long serialVersionUID = 1L;
    }

    /** @return the reply; exceptionally an {@link EnterpriseManagerException} */
    CompletableFuture<Reply> send(Server server, HttpRequest.Builder request) {
        if (proxyAuthorization != null) {
            request.setHeader("Proxy-Authorization", proxyAuthorization);
        }
        HttpRequest message = request.timeout(deadline).build();
        Secrets secrets = Secrets.of(message);
        CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
        answer.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        Turn turn = new Turn();
        long asked = System.nanoTime();
        gate.pass(() -> {
            // What has waited for half its time is given up: sent now, it might be carried out and not be heard of.
            if (System.nanoTime() - asked > deadline.toNanos() / 2 || !turn.compareAndSet(false, true)) {
                return CompletableFuture.completedFuture(null);
            }
            CompletableFuture<HttpResponse<byte[]>> exchange;
            try {
                exchange = http.sendAsync(message, headers -> new CappedBody(MOST_BYTES));
            } catch (RuntimeException e) { // a proxy selector's, for example: it must not keep the place
                answer.completeExceptionally(e);
                return CompletableFuture.completedFuture(null);
            }
            exchange.whenComplete((reply, fault) -> {
                if (fault == null) {
                    answer.complete(reply);
                } else {
                    answer.completeExceptionally(fault);
                }
            });
            // Breaks off a reply that drips in for ever.
            answer.whenComplete((reply, fault) -> exchange.cancel(true));
            return exchange;
        });
        return answer.handle((reply, fault) -> {
            if (fault == null) {
                return new Reply(reply.statusCode(), reply.headers(), reply.body(), secrets);
            }
            boolean neverSent = fault instanceof TimeoutException && turn.compareAndSet(false, true);
            throw new CompletionException(Faults.of(server, fault, neverSent, deadline, secrets));
        });
    }
}
