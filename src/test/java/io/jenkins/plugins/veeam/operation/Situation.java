package io.jenkins.plugins.veeam.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;

/** Brings an undo to where a test begins, and tells what it says. Chance is a half: nothing is spread. */
final class Situation {

    static final String ID = "ae01e36f-32a3-4095-95fa-09a2af744009";
    static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);
    /** By the clock that never goes back. */
    static final long BEGIN = 1_790_000_000_000L;
    /** By the wall clock at the same time: no decision may take the one for the other. */
    static final long WALL = 1_600_000_000_000L;

    static final long SECOND = 1_000;
    static final long MINUTE = 60_000;

    private long at = BEGIN;
    private long wall = WALL;
    private Move move;

    private Situation(Order order) {
        move = Move.stay(Decisions.begin(order, now()), 0);
    }

    static Situation begun(Order order) {
        return new Situation(order);
    }

    static Situation begun() {
        return begun(order(null, false, 60));
    }

    static Situation loggedOn() {
        return begun().answers(Replies.LOGON);
    }

    /** About to send, saved, not asked. */
    static Situation aboutToSend() {
        return loggedOn().answers(Replies.plan());
    }

    static Situation watching() {
        return aboutToSend().answers(Replies.running());
    }

    static Situation finding() {
        return aboutToSend().fails(Fault.broken());
    }

    static Situation following(String... paths) {
        return watching().answers(Replies.finished(Replies.OK, paths));
    }

    static Order order(String planName, boolean dryRun, long timeoutMinutes) {
        return new Order(Operation.UNDO, SERVER, new PlanId(PlanKind.PLAN, ID), planName, null, dryRun, timeoutMinutes);
    }

    static Order order(Operation operation, PlanKind kind) {
        return new Order(operation, SERVER, new PlanId(kind, ID), "Payroll DR", null, false, 60);
    }

    /** Of any operation, once its task runs. */
    static Situation watching(Operation operation, PlanKind kind) {
        return begun(order(operation, kind))
                .answers(Replies.LOGON)
                .answers(Replies.plan())
                .answers(Replies.running());
    }

    static Situation following(Operation operation, PlanKind kind, String... paths) {
        return watching(operation, kind).answers(Replies.finished(Replies.OK, paths));
    }

    Moment now() {
        return new Moment(at, at - BEGIN + wall, 0.5);
    }

    Progress undo() {
        return move.progress();
    }

    Move move() {
        return move;
    }

    Situation after(long millis) {
        at += millis;
        return this;
    }

    Situation wallJumps(long millis) {
        wall += millis;
        return this;
    }

    Situation answers(Object reply) {
        move = Decisions.answered(undo(), reply, now());
        return this;
    }

    Situation fails(EnterpriseManagerException fault) {
        move = Decisions.failed(undo(), fault, now());
        return this;
    }

    Situation restarts() {
        move = Decisions.resumed(undo(), now());
        return this;
    }

    Situation aborted(OnAbort onAbort, boolean inFlight) {
        move = Decisions.aborted(undo(), onAbort, inFlight, now());
        return this;
    }

    Situation overdue() {
        move = Decisions.overdue(undo(), now());
        return this;
    }

    Situation isIn(Phase phase) {
        assertThat(undo().phase()).isEqualTo(phase);
        return this;
    }

    Situation waits(long millis) {
        assertThat(move.waitMillis()).isEqualTo(millis);
        return this;
    }

    Situation saves() {
        assertThat(move.save()).as("saved").isTrue();
        return this;
    }

    Situation savesNothing() {
        assertThat(move.save()).as("saved").isFalse();
        return this;
    }

    /** These lines, and no other. */
    Situation says(String... lines) {
        assertThat(move.lines()).extracting(Line::toString).containsExactly(lines);
        return this;
    }

    /** This line first. */
    Situation startsWith(String line) {
        assertThat(move.lines().get(0)).hasToString(line);
        return this;
    }

    /** Lines with these keys of {@code Messages.properties}, and no other. */
    Situation mentions(String... keys) {
        assertThat(move.lines()).extracting(Line::key).containsExactly(keys);
        return this;
    }

    /** Goes to log off with this outcome, and means to. */
    Situation ends(Outcome outcome) {
        return isIn(Phase.LOG_OFF).saves().waits(0).decided(outcome);
    }

    /** Ends with this outcome, and leaves the logon session alone. */
    Situation endsWithoutLogoff(Outcome outcome) {
        return isIn(Phase.ENDED).saves().waits(0).decided(outcome);
    }

    private Situation decided(Outcome outcome) {
        assertThat(undo().outcome()).isEqualTo(outcome);
        assertThat(undo().endedAt()).isEqualTo(now().wall());
        return this;
    }

    /** The end in words holds all of these. */
    Situation explains(String... words) {
        assertThat(undo().explanation()).contains(words);
        assertThat(undo().explanation())
                .as("begins as the last line does")
                .startsWith(move.lines().get(move.lines().size() - 1).toString());
        return this;
    }

    Situation message(String message) {
        assertThat(undo().message()).isEqualTo(message);
        return this;
    }

    /** The whole end in words is the message. */
    Situation explainsItself() {
        return message(undo().explanation());
    }
}
