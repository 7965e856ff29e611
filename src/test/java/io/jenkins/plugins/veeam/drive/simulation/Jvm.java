package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.operation.Moment;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** One run of Jenkins, from its start to its end. */
final class Jvm implements Machine {

    /** On what kind of thread something runs. */
    enum Thread {
        /** Of those that must never wait. */
        DECIDING,
        DISK,
        LOG
    }

    private final World world;
    private final long startedAt;
    private final long wallAtStart;
    private boolean alive = true;
    private boolean terminating;
    private Thread thread = Thread.DECIDING;
    /** Which work on a disk runs. */
    private Object errand;

    Jvm(World world) {
        this.world = world;
        startedAt = world.scheduler().now();
        wallAtStart = world.wall();
    }

    boolean isAlive() {
        return alive;
    }

    void terminate() {
        terminating = true;
    }

    void end() {
        alive = false;
    }

    /** Where the running code runs. */
    Thread thread() {
        return thread;
    }

    Object errand() {
        return errand;
    }

    @Override
    public Moment now() {
        long at = wallAtStart + world.scheduler().now() - startedAt;
        return new Moment(at, world.wall(), world.chance().next());
    }

    @Override
    public boolean isTerminating() {
        return terminating;
    }

    @Override
    public void execute(Runnable work) {
        world.scheduler().in(world.chance().in(0.9) ? 0 : world.chance().upTo(20), this, work);
    }

    @Override
    public Runnable later(long millis, Runnable work) {
        return world.scheduler().in(millis, this, work);
    }

    @Override
    public <T> CompletableFuture<T> disk(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        world.scheduler().in(world.disk().delay(), this, () -> carryOut(Thread.DISK, work, done));
        return done;
    }

    @Override
    public CompletableFuture<Void> log(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        world.scheduler().in(0, this, () -> talk(work, done));
        return done;
    }

    private void talk(Runnable work, CompletableFuture<Void> done) {
        try {
            carryOut(
                    Thread.LOG,
                    () -> {
                        work.run();
                        return null;
                    },
                    done);
        } catch (Hung hung) {
            hung.log().park(() -> world.scheduler().in(0, this, () -> talk(work, done)));
        }
    }

    private <T> void carryOut(Thread kind, Callable<T> work, CompletableFuture<T> done) {
        T value = null;
        Exception fault = null;
        errand = done;
        thread = kind;
        try {
            value = work.call();
        } catch (Hung hung) {
            throw hung;
        } catch (Exception e) {
            fault = e;
        } finally {
            thread = Thread.DECIDING;
            errand = null;
        }
        T brought = value;
        Exception failed = fault;
        long rest = kind == Thread.DISK ? world.disk().delay() : 0;
        world.scheduler().in(rest, this, () -> {
            if (failed == null) {
                done.complete(brought);
            } else {
                done.completeExceptionally(failed);
            }
        });
    }
}
