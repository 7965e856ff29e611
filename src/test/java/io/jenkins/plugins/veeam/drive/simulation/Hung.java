package io.jenkins.plugins.veeam.drive.simulation;

/** Stands for a call that doesn't come back while a log hangs. */
final class Hung extends Error {

    private static final long serialVersionUID = 1L;

    private final transient SimLog log;

    Hung(SimLog log) {
        super(null, null, false, false);
        this.log = log;
    }

    SimLog log() {
        return log;
    }
}
