package io.jenkins.plugins.veeam.client.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets a number of asynchronous jobs through at a time; the others wait in line, as data and not as threads. */
final class Gate {

    private final Queue<Supplier<CompletableFuture<?>>> line = new ArrayDeque<>();
    private int free;

    Gate(int places) {
        free = places;
    }

    /**
     * @param job started at once or when its turn comes, on the thread that frees a place; its place is free again when its
     *     future ends. Must not throw.
     */
    void pass(Supplier<CompletableFuture<?>> job) {
        synchronized (this) {
            if (free == 0) {
                line.add(job);
                return;
            }
            free--;
        }
        run(job);
    }

    private void run(Supplier<CompletableFuture<?>> job) {
        // A loop, since a line of jobs that end at once must not become a tower of calls.
        for (Supplier<CompletableFuture<?>> next = job; next != null; ) {
            CompletableFuture<?> running = next.get();
            if (!running.isDone()) {
                running.whenComplete((done, fault) -> {
                    Supplier<CompletableFuture<?>> waiting = nextInLine();
                    if (waiting != null) {
                        run(waiting);
                    }
                });
                return;
            }
            next = nextInLine();
        }
    }

    private synchronized Supplier<CompletableFuture<?>> nextInLine() {
        Supplier<CompletableFuture<?>> next = line.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
