package io.jenkins.plugins.veeam.drive.simulation;

/** What the controller or a person does to a build. */
enum Disturbance {
    /** The controller is killed, or stops in good order, and starts again. */
    RESTART,
    /** The build is aborted; perhaps not for the first time. */
    ABORT,
    NOTHING;

    /** When it strikes, in one look and the wait after it. */
    enum Point {
        /** The request is unanswered. */
        IN_FLIGHT,
        /** The decision is made, and not saved. */
        DECIDED,
        /** It is saved; nobody was told, nothing else was asked. */
        SAVED,
        /** Before the next look. */
        WAITING
    }
}
