package io.jenkins.plugins.veeam.simulator.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A port of the loopback address, on which one may stop listening without losing it to somebody else. */
final class Port implements AutoCloseable {
    private static final int BACKLOG = 2048;

    private final ExecutorService threads;
    private final Consumer<Socket> accepted;

    /** 0 until the system has chosen one. */
    private int number;

    /** Null while nobody listens. */
    private ServerSocket listening;

    /** Ends when the thread has left {@code accept()}. */
    private Future<?> accepting;

    /** Bound but not listening, so that the port stays ours; null while somebody listens. */
    private Socket placeholder;

    Port(int wanted, ExecutorService threads, Consumer<Socket> accepted) {
        this.number = wanted;
        this.threads = threads;
        this.accepted = accepted;
    }

    synchronized int number() {
        return number;
    }

    synchronized void listen() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address(), BACKLOG);
            number = socket.getLocalPort();
            listening = socket;
            accepting = threads.submit(() -> accept(socket));
            release();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't listen on port " + number, e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                accepted.accept(socket.accept());
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Afterwards, connections are refused: a closed socket goes on accepting until its thread has noticed. */
    synchronized void stop() {
        if (listening == null) {
            return;
        }
        shut(listening);
        listening = null;
        try {
            accepting.get();
            placeholder = new Socket();
            placeholder.setReuseAddress(true);
            placeholder.bind(address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | IOException e) {
            throw new IllegalStateException("Can't keep port " + number, e);
        }
    }

    @Override
    public synchronized void close() {
        stop();
        release();
    }

    private void release() {
        if (placeholder != null) {
            shut(placeholder);
            placeholder = null;
        }
    }

    private InetSocketAddress address() throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), number);
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
