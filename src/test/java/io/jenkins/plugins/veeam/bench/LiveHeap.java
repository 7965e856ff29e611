package io.jenkins.plugins.veeam.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** What work keeps in memory at its worst moment: the most that a full collection leaves, over one after the other meanwhile. */
final class LiveHeap {

    /** The work is to go on in between. */
    private static final long PAUSE = 50;

    private LiveHeap() {}

    /** In bytes, beyond what was there before. */
    static long most(Callable<?> work) throws Exception {
        long before = now();
        CompletableFuture<?> done = CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        long most = before;
        while (!done.isDone()) {
            most = Math.max(most, now());
            Thread.sleep(PAUSE);
        }
        done.join();
        return Math.max(most, now()) - before;
    }

    private static long now() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
