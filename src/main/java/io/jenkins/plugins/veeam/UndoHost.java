package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.operation.Undo;

/** What an undo needs of the build step that it runs for. */
interface UndoHost {

    /** The end; called once, on {@link Pools#WORK}. */
    void ended(Undo undo);

    /** Our bug; called instead of {@link #ended}. */
    void crashed(Throwable bug);
}
