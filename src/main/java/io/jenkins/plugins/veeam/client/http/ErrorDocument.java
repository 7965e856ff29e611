package io.jenkins.plugins.veeam.client.http;

/**
 * {@code <Error>}.
 *
 * @param message may be null
 * @param statusCode may be null
 * @param firstChanceExceptionMessage the reason behind the message; may be null
 */
record ErrorDocument(String message, Integer statusCode, String firstChanceExceptionMessage) {

    /** What there is to say, or null. */
    String text() {
        if (firstChanceExceptionMessage == null
                || firstChanceExceptionMessage.isBlank()
                || firstChanceExceptionMessage.equals(message)) {
            return message;
        }
        return message == null ? firstChanceExceptionMessage : message + " (" + firstChanceExceptionMessage + ")";
    }
}
