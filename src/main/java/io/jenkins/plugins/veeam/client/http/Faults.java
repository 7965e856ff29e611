package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** From what the network or HTTP says to who can act. Unavailable is what waiting may mend, and nothing else. */
final class Faults {

    /** The longest wait that a server may ask for. */
    private static final long LONGEST_WAIT = 60_000;

    private Faults() {}

    /** @param neverSent whether the request was given up before its turn came */
    static EnterpriseManagerException of(
            Server server, Throwable thrown, boolean neverSent, Duration deadline, Secrets secrets) {
        Throwable fault = cause(thrown);
        if (fault instanceof EnterpriseManagerException known) {
            return known;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException && cause.getMessage() != null) {
                return new RefusedException(cause.getMessage(), true);
            }
            if (cause instanceof Unreadable) {
                return new MalformedException(Text.of("Malformed_body", server.name(), cause.getMessage()), false);
            }
        }
        if (fault instanceof HttpConnectTimeoutException && deadline.compareTo(Transport.CONNECT) < 0) {
            // The deadline was over before the time to connect: so it is told, whichever step took that long.
            return new UnavailableException(Text.of("Unavailable_silent", server.name(), deadline.toSeconds()), true);
        }
        if (fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException) {
            return new UnavailableException(Text.of("Unavailable_noConnection", server.name(), server.url()), true);
        }
        if (fault instanceof TimeoutException || fault instanceof HttpTimeoutException) {
            return new UnavailableException(
                    Text.of("Unavailable_silent", server.name(), deadline.toSeconds()), neverSent);
        }
        return new UnavailableException(Text.of("Unavailable_broken", server.name(), reason(fault, secrets)), false);
    }

    /** What threw it, out of what carried it. */
    static Throwable cause(Throwable thrown) {
        Throwable fault = thrown;
        while (fault instanceof CompletionException && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return fault;
    }

    private static String reason(Throwable fault, Secrets secrets) {
        String said = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        if (said.contains("received no bytes") || said.contains("EOF")) {
            return Text.of("Reply_cutOff");
        }
        boolean isNoHttp = fault instanceof ProtocolException || fault instanceof IllegalArgumentException;
        return isNoHttp || said.contains("parser") || said.contains("nvalid") || said.contains("status line")
                ? Text.of("Reply_noHttp")
                : untrusted(said, secrets);
    }

    private static String untrusted(String text, Secrets secrets) {
        return Limits.cut(PlainText.of(secrets.hide(text)), Limits.HREF);
    }

    /** @param reply anything but a success */
    static EnterpriseManagerException of(Server server, Reply reply) {
        Documents.Error error = reply.error();
        String said = error == null ? reply.whatCame() : error.text();
        return of(server, reply, said, reply.isDeclined(error))
                .saying(error == null ? null : said)
                .retryAfter(retryAfter(reply, Instant.now()));
    }

    private static EnterpriseManagerException of(Server server, Reply reply, String said, boolean declined) {
        int status = reply.status();
        return switch (status) {
            case 401 ->
                declined
                        ? new SessionLostException(Text.of("SessionLost_401", server.name()), true)
                        : unavailable(server, status, said);
            case 403 -> new RefusedException(Text.of("Refused_role", server.name(), said), declined);
            case 404 -> new NotFoundException(Text.of("NotFound", server.name(), said), declined);
            case 407 ->
                new RefusedException(
                        Text.of(server.isPlainHttp() ? "Refused_proxy" : "Refused_proxyTunnel", server.name()), true);
            // Time-outs, conflicts, locks and crowds pass.
            case 408, 409, 423, 425, 429 -> unavailable(server, status, said);
            case 500 ->
                said.toLowerCase(Locale.ROOT).contains("no backup task with id")
                        ? new SessionLostException(Text.of("SessionLost_noTask", server.name(), said), false)
                        : unavailable(server, status, said);
            default -> {
                if (status / 100 == 3) {
                    String target = reply.headers().firstValue("Location").orElse("?");
                    yield new RefusedException(
                            Text.of("Refused_redirect", server.name(), untrusted(target, reply.secrets())), false);
                }
                yield status / 100 == 4 || status == 501
                        ? new MalformedException(Text.of("Malformed_request", server.name(), status, said), declined)
                        : unavailable(server, status, said);
            }
        };
    }

    private static UnavailableException unavailable(Server server, int status, String said) {
        return new UnavailableException(Text.of("Unavailable_status", server.name(), status, said), false);
    }

    /** Seconds, or a date (RFC 9110), against the server's own clock where it shows one; in milliseconds. */
    static long retryAfter(Reply reply, Instant now) {
        String value = reply.headers().firstValue("Retry-After").orElse("").strip();
        if (reply.status() != 429 && reply.status() != 503 || value.isEmpty() || value.length() > Limits.WORD) {
            return 0;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value.length() > 2 ? LONGEST_WAIT : Math.min(LONGEST_WAIT, Long.parseLong(value) * 1000);
        }
        Instant until = date(value);
        Instant servers = date(reply.headers().firstValue("Date").orElse(""));
        if (until == null) {
            return 0;
        }
        long wait = Duration.between(servers == null ? now : servers, until).toMillis();
        return Math.max(0, Math.min(LONGEST_WAIT, wait));
    }

    private static Instant date(String text) {
        try {
            return text.length() > Limits.WORD
                    ? null
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A success that isn't what it should be. */
    static EnterpriseManagerException unexpected(Server server, Reply reply, String came, String expected) {
        return new MalformedException(Text.of("Malformed_reply", server.name(), reply.status(), came, expected), false);
    }
}
