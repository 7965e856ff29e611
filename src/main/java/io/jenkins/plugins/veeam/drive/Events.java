package io.jenkins.plugins.veeam.drive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What happens to a driver, one event at a time; nothing that happens here may wait. A bug is told, and ends it all. */
final class Events {

    private final Machine machine;
    private final Consumer<Throwable> bugs;
    /** Counts what is waited for: once another thing is, an older one is of no interest any more. */
    private int awaited;

    Events(Machine machine, Consumer<Throwable> bugs) {
        this.machine = machine;
        this.bugs = bugs;
    }

    synchronized void run(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | Error bug) {
            awaitNothing();
            bugs.accept(bug);
        }
    }

    /** Goes on when that is done, unless something else was awaited, or nothing, meanwhile. Called in an event. */
    <T> void await(CompletableFuture<T> slow, BiConsumer<T, Throwable> then) {
        int mine = ++awaited;
        listen(slow, (value, fault) -> {
            if (mine == awaited) {
                then.accept(value, fault);
            }
        });
    }

    /** The same where a failure is a bug. */
    <T> void await(CompletableFuture<T> slow, Consumer<T> then) {
        await(slow, (value, bug) -> {
            if (bug != null) {
                throw new CompletionException(bug);
            }
            then.accept(value);
        });
    }

    void awaitNothing() {
        awaited++;
    }

    /** Goes on when that is done, in any case. */
    <T> void listen(CompletableFuture<T> slow, BiConsumer<T, Throwable> then) {
        slow.whenCompleteAsync((value, thrown) -> run(() -> then.accept(value, cause(thrown))), machine::execute);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
