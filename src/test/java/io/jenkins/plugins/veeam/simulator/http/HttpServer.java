package io.jenkins.plugins.veeam.simulator.http;

import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;

/** A small HTTP/1.1 server on the loopback address, with a thread a connection, which can be refused or left hanging. */
public final class HttpServer implements AutoCloseable {
    private final Service service;
    private final InstantSource clock;
    private final Listener listener;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final Port port;

    /** Null: plain HTTP. */
    private volatile Tls tls;

    /** Whether connections are accepted and then ignored, even before the TLS handshake. */
    private volatile boolean silent;

    /** Hears of what happens to connections. */
    public interface Listener {
        void connectionsAre(int open);

        /** A connection that ended otherwise than in good order: a handshake refused, a reset, bytes that are no HTTP. */
        void connectionBroke(IOException why);
    }

    /**
     * @param tls null for plain HTTP
     * @param port 0 for any that is free
     */
    public HttpServer(Service service, Listener listener, InstantSource clock, Tls tls, int port) {
        this.service = service;
        this.listener = listener;
        this.clock = clock;
        this.tls = tls;
        this.threads = Executors.newCachedThreadPool(HttpServer::daemon);
        this.port = new Port(port, threads, this::accepted);
        this.port.listen();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    }

    private void accepted(Socket socket) {
        Connection connection = new Connection(socket, this);
        connections.add(connection);
        listener.connectionsAre(connections.size());
        threads.execute(connection);
    }

    public int port() {
        return port.number();
    }

    /** From now on connections are refused; those that are open are closed. */
    public void stopAccepting() {
        port.stop();
        closeConnections();
    }

    public void acceptAgain() {
        port.listen();
    }

    public void beSilent(boolean on) {
        silent = on;
        if (!on) {
            closeConnections();
        }
    }

    /** For connections that are made from now on; those that are open are closed. */
    public void useTls(Tls other) {
        tls = other;
        closeConnections();
    }

    public void closeConnections() {
        connections.forEach(Connection::close);
    }

    boolean isSilent() {
        return silent;
    }

    Service service() {
        return service;
    }

    InstantSource clock() {
        return clock;
    }

    Optional<SSLSocket> tlsOver(Socket plain) throws IOException {
        Tls current = tls;
        return current == null ? Optional.empty() : Optional.of(current.over(plain));
    }

    void ended(Connection connection) {
        connections.remove(connection);
        listener.connectionsAre(connections.size());
    }

    void broken(IOException why) {
        listener.connectionBroke(why);
    }

    @Override
    public void close() {
        port.close();
        closeConnections();
        threads.shutdown();
    }
}
