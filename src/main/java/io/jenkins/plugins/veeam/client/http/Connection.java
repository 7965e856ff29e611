package io.jenkins.plugins.veeam.client.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The clients for one server: one whose connections are kept alive, and one for the request that is never repeated. The JDK
 * sends on whichever connection has been idle longest; closed just then, it would cost the reply. So that request gets a
 * client without idle connections: each is closed once its reply is read.
 */
final class Connection {

    private static final BodyHandler<InputStream> WHOLE = info -> inMemory(new CappedBody(Transport.MOST_BYTES));

    /** A success as it comes, anything else whole. */
    private static final BodyHandler<InputStream> LARGE = info -> info.statusCode() / 100 == 2
            ? BodySubscribers.ofInputStream()
            : inMemory(new CappedBody(Transport.MOST_BYTES));

    private final HttpClient http;
    private final Supplier<HttpClient> another;
    /** Null before it is needed, and again once a reply of unknown length has left a connection open. */
    private final AtomicReference<HttpClient> alone = new AtomicReference<>();

    Connection(Supplier<HttpClient> another) {
        this.http = another.get();
        this.another = another;
    }

    private static BodySubscriber<InputStream> inMemory(CappedBody body) {
        return BodySubscribers.mapping(body, ByteArrayInputStream::new);
    }

    CompletableFuture<HttpResponse<InputStream>> send(HttpRequest message, boolean large) {
        return http.sendAsync(message, large ? LARGE : WHOLE);
    }

    CompletableFuture<HttpResponse<InputStream>> sendAlone(HttpRequest message) {
        HttpClient client = alone.updateAndGet(idle -> idle == null ? another.get() : idle);
        return client.sendAsync(message, info -> {
            long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
            return inMemory(new CappedBody(Transport.MOST_BYTES, length, () -> alone.compareAndSet(client, null)));
        });
    }
}
