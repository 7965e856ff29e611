package io.jenkins.plugins.veeam.operation;

/** How an undo ended for its build. Names are public: they appear in the returned map and in saved builds. */
public enum Outcome {
    /** Our own task was read as Finished with {@code Success="true"}, and no followed session said otherwise. */
    SUCCEEDED,
    /** A dry run found everything in order; nothing was started. */
    CHECKED,
    /** Enterprise Manager says that the undo failed. */
    FAILED,
    /** Surely nothing was started. */
    NOT_STARTED,
    /** It may have been started, and can no longer be observed. */
    UNKNOWN,
    /** Still running when the patience of the build ended; left running. */
    TIMED_OUT,
    /** The build was aborted. */
    ABORTED;

    /** Whether the build goes on. */
    public boolean isSuccess() {
        return this == SUCCEEDED || this == CHECKED;
    }
}
