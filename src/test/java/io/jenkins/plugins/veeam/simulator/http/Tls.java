package io.jenkins.plugins.veeam.simulator.http;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;

/**
 * How a server speaks TLS.
 *
 * @param protocols for example {@code TLSv1.2}; empty for the JDK's own choice
 */
public record Tls(Certificate certificate, List<String> protocols) {

    SSLSocket over(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket)
                certificate.serverContext().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        if (!protocols.isEmpty()) {
            socket.setEnabledProtocols(protocols.toArray(String[]::new));
        }
        return socket;
    }
}
