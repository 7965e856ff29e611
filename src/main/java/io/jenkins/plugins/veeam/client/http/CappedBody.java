package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A reply's body, up to a size; more breaks the connection off instead of filling the memory. */
final class CappedBody implements BodySubscriber<byte[]> {

    private final int most;
    private final long last;
    private final Runnable kept;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    /** Null before {@link #onSubscribe}, which comes first. */
    private volatile Subscription subscription;

    CappedBody(int most) {
        this(most, -1, () -> {});
    }

    /**
     * A body after which the connection is closed, where its length is known.
     *
     * @param length in bytes; -1: unknown
     * @param kept told if the connection may be kept alive
     */
    CappedBody(int most, long length, Runnable kept) {
        this.most = most;
        this.last = length;
        this.kept = kept;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > most - received.size()) {
                subscription.cancel();
                body.completeExceptionally(new Unreadable("Reply_tooLarge", most));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            received.writeBytes(bytes);
        }
        if (received.size() == last) {
            subscription.cancel(); // breaks the connection off, which has served
            body.complete(received.toByteArray());
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        if (body.complete(received.toByteArray())) {
            kept.run();
        }
    }

    /**
     * The same for a body that is read as it comes: no more than a size in all, and no more than a part of it without a
     * mark that ends a word, since a parser keeps the word that it is in.
     */
    static InputStream stream(InputStream body, int most, int longestWord) {
        return new FilterInputStream(body) {
            private long all;
            private int word;

            @Override
            public int read() {
                throw new UnsupportedOperationException("in pieces only");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                all += Math.max(0, count);
                for (int i = from; i < from + count; i++) {
                    word = bytes[i] == '<' || bytes[i] == '"' ? 0 : word + 1;
                    if (word > longestWord) {
                        throw new Unreadable("Reply_tooLarge", longestWord);
                    }
                }
                if (all > most) {
                    throw new Unreadable("Reply_tooLarge", most);
                }
                return count;
            }
        };
    }

    static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // what isn't read any more
        }
    }
}
