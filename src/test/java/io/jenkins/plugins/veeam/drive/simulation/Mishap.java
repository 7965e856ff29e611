package io.jenkins.plugins.veeam.drive.simulation;

/** What people, Jenkins and the machine do meanwhile. */
enum Mishap {
    NOTHING,
    ABORTED_BY_PERSON,
    ABORTED_BY_JENKINS,
    /** The build ends without a word to the step: kill, term, an error in another branch. */
    BUILD_KILLED,
    SUPERSEDED,
    BUILT_AGAIN,
    JOB_MOVED,
    JOB_DELETED,
    JENKINS_KILLED,
    JENKINS_STOPPED,
    CLOCK_BACK,
    CLOCK_FORWARD,
    DISK_FULL,
    DISK_SLOW,
    WRITE_FAILS,
    WRITE_FAILS_AFTERWARDS,
    LOG_HANGS;

    boolean isRestart() {
        return this == JENKINS_KILLED || this == JENKINS_STOPPED;
    }

    boolean isAbort() {
        return this == ABORTED_BY_PERSON || this == ABORTED_BY_JENKINS || this == BUILD_KILLED || this == SUPERSEDED;
    }
}
