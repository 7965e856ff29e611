package io.jenkins.plugins.veeam;

/** What a person entered can't be used; the message names the field, what is wrong and what to do. Nothing was sent. */
final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
