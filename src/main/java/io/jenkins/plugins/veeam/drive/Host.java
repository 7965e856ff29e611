package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Progress;

/** What an undo needs of the build step that it runs for. */
public interface Host {

    /** The end; called once, on the {@link Machine}'s threads. */
    void ended(Progress progress);

    /** Our bug; called instead of {@link #ended}. */
    void crashed(Throwable bug);
}
