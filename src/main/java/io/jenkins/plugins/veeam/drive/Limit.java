package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Nobody is waited for without end. In milliseconds. */
final class Limit {

    /** For a disk. */
    static final long DISK = 30_000;
    /** For the last lines of a log, and for giving a plan back, once all else is over. */
    static final long FAREWELL = 10_000;

    private Limit() {}

    /** @return ends as {@code work} does, but in time, with an {@link IOException} in words */
    static <T> CompletableFuture<T> set(Machine machine, CompletableFuture<T> work, long millis) {
        if (work.isDone()) {
            return work;
        }
        CompletableFuture<T> limited = new CompletableFuture<>();
        Runnable cancel = machine.later(
                millis,
                () -> limited.completeExceptionally(new IOException(Text.of("Disk_slow", new Elapsed(millis)))));
        work.whenComplete((value, fault) -> {
            cancel.run();
            if (fault == null) {
                limited.complete(value);
            } else {
                limited.completeExceptionally(fault);
            }
        });
        return limited;
    }
}
