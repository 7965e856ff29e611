package io.jenkins.plugins.veeam.situations;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes everything, by as much SMTP as Jenkins speaks. */
final class Mailbox implements Closeable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> mails = new CopyOnWriteArrayList<>();

    Mailbox() throws IOException {
        Thread postman = new Thread(this::serve, "postman");
        postman.setDaemon(true);
        postman.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** With their headers, in the order of their arrival. */
    List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)),
                        new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(BufferedReader in, PrintStream out) throws IOException {
        out.print("220 ready\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                out.print("354 go on\r\n");
                StringBuilder mail = new StringBuilder();
                for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
            } else if (line.equals("QUIT")) {
                out.print("221 bye\r\n");
                return;
            }
            out.print("250 ok\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
