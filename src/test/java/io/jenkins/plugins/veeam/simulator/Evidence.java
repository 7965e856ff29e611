package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.HttpServer;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What has happened so far, and a place to wait for what is to happen. */
final class Evidence implements HttpServer.Listener {
    private final List<Request> arrived = new ArrayList<>();
    private final List<Request> answered = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<IOException> broken = new ArrayList<>();
    private final List<String> deletedTasks = new ArrayList<>();
    private long changes;
    private int openConnections;
    private int peakConcurrent;

    synchronized void arrived(Request request) {
        arrived.add(request);
        peakConcurrent = Math.max(peakConcurrent, arrived.size() - answered.size());
        changed();
    }

    /** Or given up on, reset, lost: nothing more will happen to it. */
    synchronized void answered(Request request) {
        answered.add(request);
        changed();
    }

    synchronized void violation(Violation.Rule rule, String what) {
        violations.add(new Violation(rule, what));
        changed();
    }

    synchronized void deleted(OperationTask task) {
        deletedTasks.add(task.id());
        changed();
    }

    @Override
    public synchronized void connectionsAre(int open) {
        openConnections = open;
        changed();
    }

    @Override
    public synchronized void connectionBroke(IOException why) {
        broken.add(why);
        changed();
    }

    synchronized List<Request> requests() {
        return List.copyOf(arrived);
    }

    synchronized List<Request> requests(RequestPattern pattern) {
        return arrived.stream().filter(pattern::matches).toList();
    }

    synchronized List<Request> answered(RequestPattern pattern) {
        return answered.stream().filter(pattern::matches).toList();
    }

    synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized List<IOException> broken() {
        return List.copyOf(broken);
    }

    synchronized List<String> deletedTasks() {
        return List.copyOf(deletedTasks);
    }

    synchronized int openConnections() {
        return openConnections;
    }

    synchronized int peakConcurrent() {
        return peakConcurrent;
    }

    /** Waits until the condition holds, and fails the test when it doesn't in time. The condition may ask anything. */
    void await(String what, Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long seen = changes();
        while (!condition.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("In " + atMost + " there was never " + what + ", but: " + requests());
            }
            seen = changeAfter(seen, Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** Comes back without a change too, for what depends on the clock alone. */
    private synchronized long changeAfter(long seen, long nanos) {
        try {
            if (changes == seen) {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            }
            return changes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
