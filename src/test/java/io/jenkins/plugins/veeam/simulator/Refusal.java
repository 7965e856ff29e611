package io.jenkins.plugins.veeam.simulator;

/** Becomes an {@code <Error>} reply. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
