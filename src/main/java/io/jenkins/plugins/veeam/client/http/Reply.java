package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Objects;

/**
 * What came back for a request, whole.
 *
 * @param body up to {@link Transport#MOST_BYTES}; empty if the document was read as it came
 * @param secrets what may have been repeated and nobody may see
 * @param streamed the document that was read as it came; null: the body holds it
 */
record Reply(int status, HttpHeaders headers, byte[] body, Secrets secrets, Streamed streamed) {

    /**
     * A large document, reduced to what is of use.
     *
     * @param fault null if it was read
     */
    record Streamed(Element document, Unreadable fault) {}

    Reply(int status, HttpHeaders headers, byte[] body) {
        this(status, headers, body, Secrets.NONE, null);
    }

    /** The JDK has no body at all for a proxy's 407 to a tunnel. */
    Reply {
        body = body == null ? new byte[0] : body;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    static String contentType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** @param root see {@link Wire#read} */
    Element document(String root) throws Unreadable {
        if (streamed != null) {
            if (streamed.fault() != null) {
                throw streamed.fault();
            }
            return streamed.document();
        }
        try {
            return Wire.read(new ByteArrayInputStream(body), contentType(headers), root, secrets);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("Reply_damaged"); // bytes that are no text in the encoding they claim
        }
    }

    /** Enterprise Manager's own error document, or null if the reply is none. */
    Documents.Error error() {
        try {
            Documents.Error error = Documents.error(document("Error"));
            return error.text() == null ? null : error;
        } catch (Unreadable e) {
            return null;
        }
    }

    /** For people, in place of an error document: what else there is. */
    String whatCame() {
        try {
            document("Error");
            return Text.of("Reply_other");
        } catch (Unreadable e) {
            return e.getMessage();
        }
    }

    /** Whether Enterprise Manager itself said no, so that the request surely changed nothing. */
    boolean isDeclined() {
        return isDeclined(error());
    }

    /** @param error as in {@link #error()} */
    boolean isDeclined(Documents.Error error) {
        boolean isChallenge = status == 401
                && headers.firstValue("WWW-Authenticate")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("restsvc");
        if (isChallenge || status / 100 != 4 && status != 501) {
            return isChallenge;
        }
        // With its own code in it: gateways in between say {"message": …} too.
        return error != null && Objects.equals(error.statusCode(), status);
    }

    /** Not the headers: one of them may be a token. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
