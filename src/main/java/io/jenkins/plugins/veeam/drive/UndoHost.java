package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Undo;

/** What an undo needs of the build step that it runs for. */
public interface UndoHost {

    /** The end; called once, on the {@link Machine}'s threads. */
    void ended(Undo undo);

    /** Our bug; called instead of {@link #ended}. */
    void crashed(Throwable bug);
}
