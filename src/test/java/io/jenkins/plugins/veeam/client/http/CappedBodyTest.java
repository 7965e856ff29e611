package io.jenkins.plugins.veeam.client.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CappedBodyTest {
    private final CappedBody body = new CappedBody(10);
    private final CompletableFuture<byte[]> whole = body.getBody().toCompletableFuture();
    private long requested;
    private boolean cancelled;

    private final Subscription source = new Subscription() {
        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    };

    @BeforeEach
    void subscribe() {
        body.onSubscribe(source);
    }

    private void receives(String... parts) {
        body.onNext(List.of(parts).stream()
                .map(part -> ByteBuffer.wrap(part.getBytes(US_ASCII)))
                .toList());
    }

    @Test
    void allThatTheSourceHasIsAskedFor() {
        assertThat(requested).isEqualTo(Long.MAX_VALUE);
        assertThat(whole).isNotDone();
    }

    @Test
    void aBodyOfExactlyTheSizeIsReadWhole() {
        receives("0123", "");
        receives("45", "6789");
        assertThat(whole).isNotDone();
        body.onComplete();
        assertThat(whole.join()).asString(US_ASCII).isEqualTo("0123456789");
        assertThat(cancelled).isFalse();
    }

    @Test
    void anEmptyBodyIsEmpty() {
        body.onComplete();
        assertThat(whole.join()).isEmpty();
    }

    @Test
    void oneByteMoreBreaksTheConnectionOff() {
        receives("0123456789");
        receives("0");
        assertTooLarge();
    }

    @Test
    void aSinglePartThatIsTooLargeIsNotReadAtAll() {
        receives("01234567890");
        assertTooLarge();
    }

    @Test
    void whatStillComesAfterTooMuchChangesNothing() {
        receives("01234567890", "1");
        receives("2");
        body.onComplete();
        assertTooLarge();
    }

    private void assertTooLarge() {
        assertThat(cancelled).isTrue();
        assertThat(whole)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IOException.class)
                .withMessage("more than 10 bytes");
    }

    @Test
    void aBodyThatBreaksOffIsNoBody() {
        receives("0123");
        IOException fault = new IOException("closed");
        body.onError(fault);
        assertThat(whole).failsWithin(Duration.ZERO).withThrowableThat().withCause(fault);
    }
}
