package io.jenkins.plugins.veeam.client.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** A client whose requests go nowhere and end when a test says so. */
final class FakeHttpClient extends HttpClient {

    /** A request that has been sent. */
    final class Exchange extends CompletableFuture<HttpResponse<InputStream>> {
        final HttpRequest request;
        final CompletableFuture<Void> cancelled = new CompletableFuture<>();

        Exchange(HttpRequest request) {
            this.request = request;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            cancelled.complete(null);
            return endsWhenCancelled && super.cancel(mayInterruptIfRunning);
        }

        void answers(int status, String body) {
            complete(new Answer(request, status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private record Answer(HttpRequest request, int statusCode, InputStream body) implements HttpResponse<InputStream> {
        @Override
        public Optional<HttpResponse<InputStream>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of(Fixtures.XML)), (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    final List<Exchange> sent = new CopyOnWriteArrayList<>();

    /** Whether a request that is broken off ends at once, as the JDK's do. */
    boolean endsWhenCancelled;

    /** What the next requests throw instead of being sent; null: nothing. */
    RuntimeException thrown;

    @Override
    @SuppressWarnings("unchecked") // the client reads streams and nothing else
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        if (thrown != null) {
            throw thrown;
        }
        Exchange exchange = new Exchange(request);
        sent.add(exchange);
        return (CompletableFuture<HttpResponse<T>>) (CompletableFuture<?>) exchange;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        throw new UnsupportedOperationException("it blocks");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        return null;
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
