package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Customer;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The way to one server: requests go out, at most {@link #AT_ONCE} at a time, and end within {@link #DEADLINE}, the wait for
 * their turn and the reply's body included (the JDK's own time-out ends when the headers arrive).
 */
public final class Transport {

    /** How many requests a server gets at once. */
    public static final int AT_ONCE = 8;

    /** How many of them may be one customer's, a job's for example. */
    public static final int SHARE = 6;

    /** The time from asking to the reply's last byte. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    /** The time for making a connection. */
    static final Duration CONNECT = Duration.ofSeconds(10);

    /** The largest reply that is read whole; 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    /** The largest plan or list of plans, which is read as it comes; 64 MiB. */
    static final int MOST_STREAMED = 64 << 20;

    /**
     * A request and how it is to be treated.
     *
     * @param large the document that is read as it comes, see {@link Wire#read}; null: it is read whole
     * @param alone whether it gets a connection that carries nothing else
     * @param veto asked when its turn comes: why it isn't sent after all, or null
     * @param account who has logged on; null while that isn't known
     */
    record Call(
            HttpRequest.Builder request,
            Customer customer,
            Gate.Rank rank,
            String large,
            boolean alone,
            Supplier<EnterpriseManagerException> veto,
            Supplier<Keyring.Account> account) {

        static Call of(HttpRequest.Builder request, Customer customer) {
            return new Call(request, customer, Gate.Rank.LAST, null, false, () -> null, () -> null);
        }
    }

    private final Connection http;
    private final Executor reading;
    private final String proxyAuthorization;
    private final Duration deadline;
    private final Gate gate = new Gate(AT_ONCE, SHARE);
    final Refusals refusals = new Refusals(System::nanoTime);

    /**
     * @param http made by {@link #builder}
     * @param reading where a thread waits for each large reply, no longer than the deadline
     * @param proxyAuthorization what a proxy is told about us; the JDK sends it to a proxy only; null: nothing
     * @param deadline {@link #DEADLINE}, or less where a person waits
     */
    public Transport(HttpClient.Builder http, Executor reading, String proxyAuthorization, Duration deadline) {
        this(new Connection(http::build), reading, proxyAuthorization, deadline);
    }

    Transport(Connection http, Executor reading, String proxyAuthorization, Duration deadline) {
        this.http = http;
        this.reading = reading;
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
                .connectTimeout(CONNECT)
                .sslContext(ServerTrust.contextFor(server));
    }

    /** @return the reply; exceptionally an {@link EnterpriseManagerException} */
    CompletableFuture<Reply> send(Server server, Call call) {
        if (proxyAuthorization != null) {
            call.request().setHeader("Proxy-Authorization", proxyAuthorization);
        }
        HttpRequest message = call.request().timeout(deadline).build();
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        answer.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        // Nobody has decided yet (false), or it was sent or given up (true): whoever sets it decides.
        AtomicBoolean turn = new AtomicBoolean();
        long asked = System.nanoTime();
        gate.pass(call.rank(), call.customer().name(), () -> {
            // What has waited for half its time is given up: sent now, it might be carried out and not be heard of.
            if (System.nanoTime() - asked > deadline.toNanos() / 2 || !turn.compareAndSet(false, true)) {
                return CompletableFuture.completedFuture(null);
            }
            try {
                EnterpriseManagerException veto = call.veto().get();
                return veto == null ? exchange(message, call, answer) : failed(answer, veto);
            } catch (RuntimeException e) { // a proxy selector's, for example: it must not keep the place
                return failed(answer, e);
            }
        });
        return answer.handle((reply, fault) -> {
            if (fault == null) {
                return reply;
            }
            boolean neverSent = fault instanceof TimeoutException && turn.compareAndSet(false, true);
            Secrets secrets = Secrets.of(message, call.account().get(), null);
            throw new CompletionException(Faults.of(server, fault, neverSent, deadline, secrets));
        });
    }

    private static CompletableFuture<?> failed(CompletableFuture<Reply> answer, Throwable fault) {
        answer.completeExceptionally(fault);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> exchange(HttpRequest message, Call call, CompletableFuture<Reply> answer) {
        CompletableFuture<HttpResponse<InputStream>> exchange =
                call.alone() ? http.sendAlone(message) : http.send(message, call.large() != null);
        CompletableFuture<Reply> reply = exchange.thenCompose(response -> {
            Secrets secrets = Secrets.of(message, call.account().get(), response.headers());
            if (response.body() == null || response.body() instanceof ByteArrayInputStream) {
                return CompletableFuture.completedFuture(whole(response, secrets));
            }
            answer.whenComplete((done, fault) -> CappedBody.close(response.body()));
            return CompletableFuture.supplyAsync(() -> streamed(response, call.large(), secrets), reading);
        });
        reply.whenComplete((done, fault) -> {
            if (fault == null) {
                answer.complete(done);
            } else {
                answer.completeExceptionally(fault);
            }
        });
        // Breaks off a reply that drips in for ever.
        answer.whenComplete((done, fault) -> exchange.cancel(true));
        return reply;
    }

    private static Reply whole(HttpResponse<InputStream> response, Secrets secrets) {
        try {
            byte[] body = response.body() == null ? null : response.body().readAllBytes();
            return new Reply(response.statusCode(), response.headers(), body, secrets, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory
        }
    }

    private static Reply streamed(HttpResponse<InputStream> response, String root, Secrets secrets) {
        Reply.Streamed read;
        try (InputStream body = CappedBody.stream(response.body(), MOST_STREAMED, MOST_BYTES)) {
            String contentType = Reply.contentType(response.headers());
            read = new Reply.Streamed(Wire.read(body, contentType, root, secrets), null);
        } catch (Unreadable e) {
            read = new Reply.Streamed(null, e);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return new Reply(response.statusCode(), response.headers(), null, secrets, read);
    }
}
