package io.jenkins.plugins.veeam.simulator.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** One client's connection, with a thread of its own. TLS is laid over the plain socket, which thus can be reset. */
public final class Connection implements Runnable, AutoCloseable {
    private final Socket plain;
    private final HttpServer server;

    /** The plain socket, or TLS over it. */
    private Socket socket;

    private InputStream in;
    private OutputStream out;

    Connection(Socket plain, HttpServer server) {
        this.plain = plain;
        this.server = server;
        this.socket = plain;
    }

    @Override
    public void run() {
        try {
            open();
            serve();
        } catch (IOException e) {
            server.broken(e);
        } catch (RuntimeException bug) { // of the simulator: to its client it is a connection that breaks
            server.broken(new IOException(bug));
            throw bug;
        } finally {
            server.ended(this);
            close();
        }
    }

    private void open() throws IOException {
        plain.setTcpNoDelay(true);
        in = plain.getInputStream();
        if (server.isSilent()) {
            silence();
            return;
        }
        Optional<SSLSocket> tls = server.tlsOver(plain);
        if (tls.isPresent()) {
            tls.get().startHandshake();
            socket = tls.get();
        }
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private void serve() throws IOException {
        RequestReader reader = new RequestReader(in, server.clock());
        boolean more = !plain.isClosed();
        while (more) {
            Optional<Request> request = reader.read();
            if (request.isEmpty()) {
                return;
            }
            if (server.isSilent()) {
                silence();
                return;
            }
            Service.Answer answer = server.service().answer(request.get());
            answer.delivery().deliver(answer.reply(), this);
            more = !plain.isClosed() && request.get().keepsTheConnection();
        }
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Returns when the client has gone. */
    void silence() throws IOException {
        byte[] ignored = new byte[1024];
        while (in.read(ignored) >= 0) {
            // whatever else it says
        }
        close();
    }

    /** Waits, but no longer than the client does. */
    void pause(Duration duration) throws IOException {
        if (duration.isZero()) {
            return;
        }
        socket.setSoTimeout(Math.toIntExact(duration.toMillis()));
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new ProtocolException("The client has gone");
            }
            in.reset();
        } catch (SocketTimeoutException theTimeIsOver) {
            socket.setSoTimeout(0);
        }
    }

    /** With RST instead of FIN: to the client, "Connection reset". */
    void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            server.broken(e);
        }
    }
}
