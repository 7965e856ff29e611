package io.jenkins.plugins.veeam.drive.simulation;

/** What happened to a build while its request was on its way. */
final class Meanwhile {

    boolean restarted;
    boolean aborted;

    int column() {
        return restarted ? 0 : aborted ? 1 : 2;
    }
}
