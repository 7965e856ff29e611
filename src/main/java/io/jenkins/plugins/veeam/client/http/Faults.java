package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** From what the network or HTTP says to who can act. */
final class Faults {

    /** As much of a server's text as goes into a message. */
    private static final int MOST_CHARACTERS = 500;

    private Faults() {}

    /** @param neverSent whether the request was given up before its turn came */
    static EnterpriseManagerException of(
            Server server, Throwable thrown, boolean neverSent, Duration deadline, Secrets secrets) {
        Throwable fault =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException && cause.getMessage() != null) {
                return new RefusedException(cause.getMessage(), true);
            }
        }
        if (fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException) {
            return new UnavailableException(Text.of("Unavailable_noConnection", server.name(), server.url()), true);
        }
        if (fault instanceof TimeoutException || fault instanceof HttpTimeoutException) {
            return new UnavailableException(
                    Text.of("Unavailable_silent", server.name(), deadline.toSeconds()), neverSent);
        }
        return new UnavailableException(
                Text.of("Unavailable_broken", server.name(), brief(secrets.hide(reason(fault)))), false);
    }

    private static String reason(Throwable fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    /** @param reply anything but a success */
    static EnterpriseManagerException of(Server server, Reply reply) {
        String said = said(reply);
        boolean declined = reply.isDeclined();
        return switch (reply.status()) {
            case 300, 301, 302, 303, 307, 308 ->
                new RefusedException(
                        Text.of(
                                "Refused_redirect",
                                server.name(),
                                brief(reply.secrets()
                                        .hide(reply.headers()
                                                .firstValue("Location")
                                                .orElse("?")))),
                        false);
            case 400, 405 ->
                new MalformedException(Text.of("Malformed_request", server.name(), reply.status(), said), declined);
            case 401 -> new SessionLostException(Text.of("SessionLost_401", server.name()), declined);
            case 403 -> new RefusedException(Text.of("Refused_role", server.name(), said), declined);
            case 404 -> new NotFoundException(Text.of("NotFound", server.name(), said), declined);
            case 407 ->
                new RefusedException(
                        Text.of(server.isPlainHttp() ? "Refused_proxy" : "Refused_proxyTunnel", server.name()), true);
            default ->
                reply.status() == 500 && said.toLowerCase(java.util.Locale.ROOT).contains("no backup task with id")
                        ? new SessionLostException(Text.of("SessionLost_noTask", server.name(), said), false)
                        : new UnavailableException(
                                Text.of("Unavailable_status", server.name(), reply.status(), said), false);
        };
    }

    /** A success whose body isn't what it should be. */
    static EnterpriseManagerException unreadable(Server server, Reply reply, Exception why) {
        String what = reply.isEmpty()
                ? Text.of("Reply_empty")
                : reply.isHtml()
                        ? Text.of("Reply_html")
                        : brief(reply.secrets()
                                .hide(reason(why).lines().findFirst().orElse("")));
        return new MalformedException(Text.of("Malformed_reply", server.name(), reply.status(), what), false);
    }

    private static String said(Reply reply) {
        ErrorDocument error = reply.error();
        return error != null
                ? brief(reply.secrets().hide(error.text()))
                : reply.isEmpty() ? Text.of("Reply_empty") : Text.of(reply.isHtml() ? "Reply_html" : "Reply_other");
    }

    private static String brief(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
