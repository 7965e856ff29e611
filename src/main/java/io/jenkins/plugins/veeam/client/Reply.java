package io.jenkins.plugins.veeam.client;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back for a request, whole.
 *
 * @param body up to {@link Transport#MOST_BYTES}
 */
record Reply(int status, HttpHeaders headers, byte[] body) {

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
        return start().isBlank();
    }

    /** A page for people, from the web server underneath or a proxy on the way. */
    boolean isHtml() {
        return contentType().contains("html")
                || start().toLowerCase(Locale.ROOT).matches("(?s)\\s*<(!doctype )?html.*");
    }

    private String start() {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).replace("\uFEFF", "");
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
            case 400, 403, 404, 405 -> error() != null;
            default -> false;
        };
    }
}
