package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.operation.Moment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A JVM in which nothing happens by itself. */
final class FakeMachine implements Machine {

    private record Timed(long at, int order, Runnable work) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final PriorityQueue<Timed> timers = new PriorityQueue<>();
    private int set;
    long now = 1_000_000;
    boolean isTerminating;
    boolean diskHangs;
    boolean logHangs;
    /** Whether what is cancelled has begun already. */
    boolean cancelsTooLate;

    @Override
    public Moment now() {
        return new Moment(now, now, 0.5);
    }

    @Override
    public boolean isTerminating() {
        return isTerminating;
    }

    @Override
    public void execute(Runnable work) {
        soon.add(work);
    }

    @Override
    public Runnable later(long millis, Runnable work) {
        Timed timed = new Timed(now + millis, set++, work);
        timers.add(timed);
        return () -> {
            if (!cancelsTooLate) {
                timers.remove(timed);
            }
        };
    }

    @Override
    public <T> CompletableFuture<T> disk(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        if (!diskHangs) {
            soon.add(() -> {
                try {
                    done.complete(work.call());
                } catch (Exception e) {
                    done.completeExceptionally(e);
                }
            });
        }
        return done;
    }

    @Override
    public CompletableFuture<Void> log(Runnable work) {
        return logHangs ? new CompletableFuture<>() : CompletableFuture.runAsync(work, this::execute);
    }

    int timersSet() {
        return timers.size();
    }

    /** Whatever can be done without waiting. */
    void settle() {
        while (!soon.isEmpty()) {
            soon.remove().run();
        }
    }

    void pass(long millis) {
        long end = now + millis;
        settle();
        while (!timers.isEmpty() && timers.peek().at() <= end) {
            Timed next = timers.remove();
            now = Math.max(now, next.at());
            next.work().run();
            settle();
        }
        now = end;
    }
}
