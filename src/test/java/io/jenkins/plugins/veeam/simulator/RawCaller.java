package io.jenkins.plugins.veeam.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A socket, for what java.net.http would never send, and for what it hides of a reply. */
final class RawCaller implements AutoCloseable {
    private final Socket socket;

    RawCaller(Simulator em) throws IOException {
        socket = new Socket("127.0.0.1", em.port());
        socket.setSoTimeout(10_000);
    }

    RawCaller patience(Duration atMost) throws IOException {
        socket.setSoTimeout((int) atMost.toMillis());
        return this;
    }

    /** Lines end in CRLF, and a last empty one is added. */
    RawCaller says(String... lines) throws IOException {
        String text = String.join("\r\n", lines) + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** To the end of the connection. */
    String hears() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** With a character for each byte. */
    String hearsLatin() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    String hears(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
