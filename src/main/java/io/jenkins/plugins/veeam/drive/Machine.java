package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Moment;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * What a driver needs of the JVM that it runs in. Nothing of it waits: what may take long is handed over, and answers by a future
 * that may be completed on any thread.
 */
public interface Machine {

    /** Time, and chance. */
    Moment now();

    /** Whether Jenkins is about to end: from then on nothing new is asked, and after the restart it goes on from the journal. */
    boolean isTerminating();

    /** Runs this soon, on another thread. What runs here waits for nothing. */
    void execute(Runnable work);

    /**
     * Runs this later, as {@link #execute} does.
     *
     * @return what cancels it; does nothing once it has begun
     */
    Runnable later(long millis, Runnable work);

    /**
     * Runs this where it may wait for a disk, or for the rest of Jenkins; several at once. It may never come back.
     *
     * @return ends with what {@code work} returns or throws
     */
    <T> CompletableFuture<T> disk(Callable<T> work);

    /** The same where it may wait for whoever takes a build's log. */
    CompletableFuture<Void> log(Runnable work);
}
