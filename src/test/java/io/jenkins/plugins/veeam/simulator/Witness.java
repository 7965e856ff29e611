package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The part of a {@link Simulator} that tells what has happened, and waits for what is to happen. */
public abstract sealed class Witness permits Commanded {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Evidence evidence = new Evidence();
    final EnterpriseManager em;

    Witness(InstantSource clock) {
        em = new EnterpriseManager(clock, evidence);
    }

    /** All that arrived, in order. */
    public List<Request> requests() {
        return evidence.requests();
    }

    public List<Request> requests(String pattern) {
        return evidence.requests(RequestPattern.of(pattern));
    }

    public int count(String pattern) {
        return requests(pattern).size();
    }

    /** Undos of all plans, carried out or not: the requests that discard data. */
    public int undoPosts() {
        return posts().count(Action.UNDO);
    }

    /** The requests that start something, for each plan. */
    public Posts posts() {
        return Posts.among(requests());
    }

    /** Waits until the n-th such request since the start has arrived, and returns it. */
    public Request awaitRequest(String pattern, int n) {
        return awaitRequest(pattern, n, PATIENCE);
    }

    /** For requests that a client makes only now and then. */
    public Request awaitRequest(String pattern, int n, Duration atMost) {
        RequestPattern wanted = RequestPattern.of(pattern);
        evidence.await(
                n + " × " + pattern, atMost, () -> evidence.requests(wanted).size() >= n);
        return evidence.requests(wanted).get(n - 1);
    }

    /** Waits until so many such requests have been answered, or whatever was done to them is done. */
    public void awaitAnswered(String pattern, int n) {
        RequestPattern wanted = RequestPattern.of(pattern);
        evidence.await(
                n + " × " + pattern + " answered",
                PATIENCE,
                () -> evidence.answered(wanted).size() >= n);
    }

    /** Waits for anything else: {@code em.await("no open connection", () -> em.openConnections() == 0)}. */
    public void await(String what, BooleanSupplier condition) {
        evidence.await(what, PATIENCE, condition);
    }

    public int openConnections() {
        return evidence.openConnections();
    }

    /** How connections ended that didn't end in good order: a handshake refused, a reset, bytes that are no HTTP. */
    public List<IOException> brokenConnections() {
        return evidence.broken();
    }

    public int peakConcurrentRequests() {
        return evidence.peakConcurrent();
    }

    public int openLogonSessions() {
        return em.openLogonSessions();
    }

    public List<Violation> violations() {
        return evidence.violations();
    }

    /** Ids in the order of their deletion. */
    public List<String> deletedTasks() {
        return evidence.deletedTasks();
    }

    /** All that was ever started, seen or unseen by clients. */
    public List<TaskReport> operations() {
        return em.reports();
    }

    public List<TaskReport> undos() {
        return operations(Action.UNDO);
    }

    public List<TaskReport> starts() {
        return operations(Action.START);
    }

    public List<TaskReport> tests() {
        return operations(Action.TEST);
    }

    private List<TaskReport> operations(Action action) {
        return operations().stream().filter(each -> each.action() == action).toList();
    }

    /** When the latest task of that plan became, or by the script will become, {@code Finished}. */
    public Instant whenTaskFinished(String planId) {
        return operations().stream()
                .filter(each -> each.planId().equalsIgnoreCase(planId))
                .reduce((earlier, later) -> later)
                .flatMap(TaskReport::finished)
                .orElseThrow(() -> new AssertionError("No task of " + planId + " has an end"));
    }
}
