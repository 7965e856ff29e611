package io.jenkins.plugins.veeam.simulator.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** How a reply travels. A delivery that leaves the connection in a state unfit for a further request closes it. */
@FunctionalInterface
public interface Delivery {

    void deliver(Reply reply, Connection connection) throws IOException;

    static Delivery whole() {
        return (reply, connection) -> {
            connection.write(reply.head(contentLength(reply.body().length)));
            connection.write(reply.body());
        };
    }

    static Delivery chunked() {
        return (reply, connection) -> {
            if (reply.body().length == 0) {
                whole().deliver(reply, connection);
                return;
            }
            connection.write(reply.head("Transfer-Encoding: chunked"));
            int size = Math.max(100, reply.body().length / 1000);
            for (int from = 0; from < reply.body().length; from += size) {
                byte[] chunk = Arrays.copyOfRange(reply.body(), from, Math.min(from + size, reply.body().length));
                connection.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                connection.write(chunk);
                connection.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            connection.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** Later than it should, by real time. */
    static Delivery after(Duration delay, Delivery then) {
        return (reply, connection) -> {
            connection.pause(delay);
            then.deliver(reply, connection);
        };
    }

    /** A byte, a pause, a byte: alive for any time-out that counts from the last byte. */
    static Delivery dripping(Duration pause) {
        return (reply, connection) -> {
            for (byte b : reply.head(contentLength(reply.body().length))) {
                connection.write(new byte[] {b});
                connection.pause(pause);
            }
            for (byte b : reply.body()) {
                connection.write(new byte[] {b});
                connection.pause(pause);
            }
        };
    }

    /** The head promises the whole body, the connection ends in the middle of it. */
    static Delivery half() {
        return (reply, connection) -> {
            connection.write(reply.head(contentLength(reply.body().length)));
            connection.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
            connection.close();
        };
    }

    /** The connection stays open and silent until the client gives up. */
    static Delivery never() {
        return (reply, connection) -> connection.silence();
    }

    /** The connection is closed in good order, without a byte. */
    static Delivery lost() {
        return (reply, connection) -> connection.close();
    }

    /** The connection is torn down (TCP RST), without a byte. */
    static Delivery reset() {
        return (reply, connection) -> connection.reset();
    }

    /** Bytes that are no HTTP at all. */
    static Delivery raw(byte[] bytes) {
        return (reply, connection) -> {
            connection.write(bytes);
            connection.close();
        };
    }

    /** The reply's body followed by so much padding that the whole has that many bytes; made as it is sent. */
    static Delivery padded(long length) {
        return (reply, connection) -> {
            connection.write(reply.head(contentLength(length)));
            connection.write(reply.body());
            byte[] padding = new byte[64 * 1024];
            Arrays.fill(padding, (byte) 'a');
            for (long left = length - reply.body().length; left > 0; left -= padding.length) {
                connection.write(left < padding.length ? Arrays.copyOf(padding, (int) left) : padding);
            }
        };
    }

    private static String contentLength(long length) {
        return "Content-Length: " + length;
    }
}
