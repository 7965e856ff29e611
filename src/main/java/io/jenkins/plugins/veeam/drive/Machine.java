package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Moment;

/** What a driver needs of the JVM that it runs in. */
public interface Machine {

    /** Time, and chance. */
    Moment now();

    /** Whether Jenkins is about to end: from then on nothing new is asked, and after the restart it goes on from the journal. */
    boolean isTerminating();

    /** Runs this soon, where it may wait for a disk. */
    void execute(Runnable work);

    /**
     * Runs this later, as {@link #execute} does.
     *
     * @return what cancels it; does nothing once it has begun
     */
    Runnable later(long millis, Runnable work);
}
