package io.jenkins.plugins.veeam.simulator.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy on the loopback address: forwards, tunnels, asks for a password if it has one, and tells what it saw. */
public final class SmallProxy implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket listening;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    /** Null: anybody may pass. */
    private final String expected;

    private SmallProxy(String expected) {
        this.expected = expected;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    public static SmallProxy forAnybody() {
        return new SmallProxy(null);
    }

    public static SmallProxy forUser(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new SmallProxy("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The heads of all requests to the proxy itself, what goes through tunnels not included. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    public long tunnels() {
        return seen.stream().filter(head -> head.startsWith("CONNECT ")).count();
    }

    public long forwarded() {
        return seen.size() - tunnels();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "small proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                inBackground(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** One request a connection. */
    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            seen.add(head);
            if (expected != null && !head.contains("\r\nProxy-Authorization: " + expected + "\r\n")) {
                say(
                        client,
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"small\"\r\n"
                                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
            } else if (head.startsWith("CONNECT ")) {
                tunnel(client, head.split(" ")[1]);
            } else {
                forward(client, head);
            }
        } catch (IOException over) {
            // one of the two has gone, and that is all
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        try (Socket server = connect(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            pump(client, server);
        }
    }

    /** Bodies there are none in what our client sends. */
    private void forward(Socket client, String head) throws IOException {
        String[] words = head.split(" ", 3);
        URI target = URI.create(words[1]);
        try (Socket server = connect(target.getHost(), target.getPort())) {
            String path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            say(
                    server,
                    words[0] + " " + path + " "
                            + words[2].replaceFirst("(?i)\r\nProxy-Authorization: [^\r]*", "")
                                    .replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private Socket connect(String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new IOException("not here: " + host);
        }
        Socket server = new Socket();
        open.add(server);
        server.connect(new InetSocketAddress(address, port), 5_000);
        return server;
    }

    private static void pump(Socket client, Socket server) throws IOException {
        InputStream up = client.getInputStream();
        OutputStream upstream = server.getOutputStream();
        inBackground(() -> {
            try {
                up.transferTo(upstream);
                server.shutdownOutput();
            } catch (IOException over) {
                // the other direction notices
            }
        });
        server.getInputStream().transferTo(client.getOutputStream());
    }

    private static void say(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        to.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
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

    @Override
    public void close() {
        try {
            listening.close();
            for (Closeable socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
