package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;

/** The build, and in it the step, that an operation runs for. */
public interface Build {

    /**
     * Whether somebody still waits for the operation: asked before the request that starts it, and at each look, since a build can
     * end a step without a word. Takes no time.
     */
    boolean isWaiting();

    /** The end; called once, by {@link Machine#disk}. */
    void ended(Progress progress);

    /** Our bug; called instead of {@link #ended}, in the same way. Not called because Jenkins ends. */
    void crashed(Throwable bug);
}
