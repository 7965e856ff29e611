package io.jenkins.plugins.veeam.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A socket that says what a test puts into its mouth, and remembers what it has heard. */
final class RawServer implements AutoCloseable {

    /** What happens to a connection that has sent a request. */
    @FunctionalInterface
    interface Script {
        void play(String request, Socket connection) throws IOException;
    }

    private final ServerSocket listening;
    private final Script script;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(Script script) {
        this.script = script;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** Status line and headers in lines, an empty line, the body: as they are, and then the connection's end. */
    static RawServer saying(String... lines) {
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return new RawServer(
                (request, connection) -> connection.getOutputStream().write(bytes));
    }

    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                open.add(connection);
                inBackground(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = head(connection);
            if (!request.isEmpty()) {
                heard.add(request);
                script.play(request, connection);
            }
        } catch (IOException clientHasGone) {
            // and so may we
        } finally {
            gone(connection);
        }
    }

    /** To the first empty line; empty when there is none. */
    static String head(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.append((char) b);
        }
        return head.toString();
    }

    List<String> heard() {
        return heard;
    }

    int port() {
        return listening.getLocalPort();
    }

    private synchronized void gone(Socket connection) {
        open.remove(connection);
        notifyAll();
    }

    /** Waits until the clients have closed all connections. */
    synchronized void awaitNoConnection() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        try {
            while (!open.isEmpty()) {
                assertThat(System.nanoTime()).as("a connection stays open").isLessThan(deadline);
                TimeUnit.SECONDS.timedWait(this, 1);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Server server() {
        return new Server("dr-site", "http://127.0.0.1:" + port(), null);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
