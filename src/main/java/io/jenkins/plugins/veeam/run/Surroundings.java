package io.jenkins.plugins.veeam.run;

import io.jenkins.plugins.veeam.config.Pools;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.operation.Moment;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import jenkins.util.Timer;

/** The time, chance and threads of this JVM. Jenkins' shared timer only hands over to {@link Pools}. */
final class Surroundings implements Machine {

    static final Machine HERE = new Surroundings();

    private static final long STARTED = System.currentTimeMillis();
    /** Not final: the bench moves it back, which makes what waits older. */
    private static volatile long origin = System.nanoTime();

    private Surroundings() {}

    @Override
    public Moment now() {
        return new Moment(
                STARTED + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin),
                System.currentTimeMillis(),
                ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public boolean isTerminating() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null || jenkins.isTerminating();
    }

    @Override
    public void execute(Runnable work) {
        Pools.WORK.execute(work);
    }

    @Override
    public Runnable later(long millis, Runnable work) {
        ScheduledFuture<?> set = Timer.get().schedule(() -> Pools.WORK.execute(work), millis, TimeUnit.MILLISECONDS);
        return () -> set.cancel(false);
    }

    @Override
    public <T> CompletableFuture<T> disk(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Pools.DISK.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable fault) { // whatever it is, somebody waits for it
                done.completeExceptionally(fault);
            }
        });
        return done;
    }

    @Override
    public CompletableFuture<Void> log(Runnable work) {
        return CompletableFuture.runAsync(work, Pools.LOG);
    }
}
