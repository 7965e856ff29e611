package io.jenkins.plugins.veeam.drive;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Hands work to the disk, a piece at a time and in this order, whether one fails or not. */
final class Turns {

    private final Machine machine;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Turns(Machine machine) {
        this.machine = machine;
    }

    /**
     * @param millis how long this may take, with what it waits for; then it fails with an {@link IOException}, though it may yet be done
     */
    synchronized <T> CompletableFuture<T> add(long millis, Callable<T> work) {
        CompletableFuture<T> done = last.handle((value, fault) -> null).thenCompose(before -> machine.disk(work));
        last = done;
        return Limit.set(machine, done, millis);
    }
}
