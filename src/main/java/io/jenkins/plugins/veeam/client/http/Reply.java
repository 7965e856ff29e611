package io.jenkins.plugins.veeam.client.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * What came back for a request, whole.
 *
 * @param body up to {@link Transport#MOST_BYTES}
 * @param secrets what the request carried and no message may repeat
 */
record Reply(int status, HttpHeaders headers, byte[] body, Secrets secrets) {

    Reply(int status, HttpHeaders headers, byte[] body) {
        this(status, headers, body, Secrets.NONE);
    }

    /** The JDK has no body at all for a proxy's 407 to a tunnel. */
    Reply {
        body = body == null ? new byte[0] : body;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    String contentType() {
        return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return text(body.length).isBlank();
    }

    /** A page for people, from the web server underneath or a proxy on the way. */
    boolean isHtml() {
        return contentType().contains("html")
                || text(200).toLowerCase(Locale.ROOT).matches("(?s)\\s*<(!doctype )?html.*");
    }

    private String text(int most) {
        return new String(body, 0, Math.min(body.length, most), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    /** Enterprise Manager's own error document, or null if the reply is none. */
    ErrorDocument error() {
        if (isEmpty() || isHtml()) {
            return null;
        }
        try {
            ErrorDocument error = Wire.read(ErrorDocument.class, this);
            return error.text() == null ? null : error;
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether Enterprise Manager itself said no, so that the request surely changed nothing. */
    boolean isDeclined() {
        return switch (status) {
            case 401 -> headers.firstValue("WWW-Authenticate").orElse("").contains("RestSvc");
            case 400, 403, 404, 405 -> {
                // With its own code in it: gateways in between say {"message": …} too.
                ErrorDocument error = error();
                yield error != null && Objects.equals(error.statusCode(), status);
            }
            default -> false;
        };
    }

    /** Not the headers: one of them may be a token. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
