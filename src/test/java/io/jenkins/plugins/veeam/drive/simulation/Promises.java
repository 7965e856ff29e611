package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.operation.Outcome.ABORTED;
import static io.jenkins.plugins.veeam.operation.Outcome.CHECKED;
import static io.jenkins.plugins.veeam.operation.Outcome.FAILED;
import static io.jenkins.plugins.veeam.operation.Outcome.NOT_STARTED;
import static io.jenkins.plugins.veeam.operation.Outcome.SUCCEEDED;
import static io.jenkins.plugins.veeam.operation.Outcome.TIMED_OUT;
import static io.jenkins.plugins.veeam.operation.Outcome.UNKNOWN;

import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelTask;
import io.jenkins.plugins.veeam.drive.simulation.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must hold after every run, whatever happened in it: what was said against what is true at the server. */
final class Promises {

    private static final long MINUTE = 60_000;
    /** Longer than logging on, reading the plan, an outage and logging off may take together. */
    private static final long WITHOUT_WATCHING = 40 * MINUTE;

    private static final Set<Outcome> PROVEN = Set.of(SUCCEEDED, FAILED, CHECKED, NOT_STARTED);

    private final Scenario scenario;
    private final Truth truth;
    private final History history;
    private final Progress end;
    private final Outcome outcome;
    private final List<String> broken = new ArrayList<>(0);

    private Promises(Scenario scenario, Truth truth, History history) {
        this.scenario = scenario;
        this.truth = truth;
        this.history = history;
        end = history.end;
        outcome = end.outcome();
    }

    /** @return the promises that were broken */
    static List<String> broken(Scenario scenario, Truth truth, History history) {
        Promises promises = new Promises(scenario, truth, history);
        promises.check();
        return promises.broken;
    }

    private void holds(boolean kept, String promise) {
        if (!kept) {
            broken.add(promise);
        }
    }

    private void check() {
        endsInTime();
        holds(outcome != null, "an end has an outcome");
        holds(history.decided != null, "an outcome is decided by a move, and stays");
        if (!broken.isEmpty()) {
            return;
        }
        sendsOnce();
        saysTheTruth();
        logsOff();
        keepsSecrets();
        obeysAborts();
        explains();
    }

    private void endsInTime() {
        holds(end.phase() == Phase.ENDED, "every run ends");
        long took = history.endedAt - history.startedAt;
        long most = WITHOUT_WATCHING
                + scenario.order().timeoutMinutes() * MINUTE
                + history.downtime
                + history.restarts * 16 * MINUTE;
        holds(took <= most, "ends in bounded time");
        holds(history.looks <= 250 * (1 + history.restarts) + took / 4_000, "ends in a bounded number of looks");
        int news = 20
                + 4 * history.restarts
                + 2 * history.faults
                + 2 * end.changes().size();
        holds(history.lines <= news + took / (10 * MINUTE), "a line a change and a heartbeat, never a line a poll");
    }

    private void sendsOnce() {
        holds(truth.undoCalls <= 1, "at most one POST");
        holds(truth.undoCalls == 0 || scenario.maySend(), "no POST where none is allowed");
        holds(history.unsavedSends == 0, "no POST without its mark on disk");
        holds(
                truth.undosThatLeft == 0 || outcome == SUCCEEDED || outcome == FAILED || end.forbidsAnother(),
                "no second undo in this build");
        holds(history.extraRequests == 0, "one request a look");
    }

    private void saysTheTruth() {
        holds(outcome != SUCCEEDED || taskSucceeded() && sessionsSucceeded(), "no false success");
        holds(outcome != FAILED || taskFailed() || aSessionFailed(), "no false failure");
        holds(outcome != NOT_STARTED || truth.undosStarted == 0, "NOT_STARTED only where nothing was started");
        boolean mayBeSent = truth.undoCalls == 1 || history.restarts > 0;
        holds(outcome != UNKNOWN || mayBeSent, "UNKNOWN only where something may have been started");
        holds((outcome == CHECKED) == (scenario.order().dryRun() && outcome.isSuccess()), "CHECKED for dry runs only");
        holds(outcome != TIMED_OUT || patienceIsOver(), "TIMED_OUT only when patience is over");
    }

    private long decidedAt() {
        return history.decided.endedAt();
    }

    private boolean taskSucceeded() {
        ModelTask task = truth.task;
        return task != null
                && task.isFinished(decidedAt())
                && task.script().end().isSuccess();
    }

    private boolean taskFailed() {
        ModelTask task = truth.task;
        return task != null
                && (task.isDeleted(decidedAt())
                        || task.isFinished(decidedAt()) && task.script().end().isFailure());
    }

    private boolean sessionsSucceeded() {
        return truth.task.script().sessions().stream()
                .allMatch(session -> truth.forbidden.contains(session.path())
                        || truth.task.hasEnded(session, decidedAt()) && session.isSuccess());
    }

    private boolean aSessionFailed() {
        return taskSucceeded()
                && truth.task.script().sessions().stream()
                        .anyMatch(session ->
                                "Failed".equals(session.result()) && truth.task.hasEnded(session, decidedAt()));
    }

    private boolean patienceIsOver() {
        long waited = decidedAt() - history.startedAt;
        return truth.undosStarted == 1 && waited >= scenario.order().timeoutMinutes() * MINUTE;
    }

    private void logsOff() {
        holds(truth.logOffsWhileRunning == 0, "never logs off while the task may run");
        String ending = history.ending();
        boolean over = PROVEN.contains(outcome)
                || outcome == ABORTED && (ending.equals("Aborted_notStarted") || ending.equals("Aborted_deleted"));
        holds(over || truth.logOffCalls == 0 || history.endForgotten, "never logs off while the end is unclear");
        boolean owed = over && history.decided.userName() != null && !history.overdue;
        holds(!owed || truth.logOffCalls > 0, "logs off when all is over");
    }

    private void keepsSecrets() {
        holds(truth.strangeTokens == 0, "a token is used for its own logon session only");
        holds(history.leaks == 0, "no secret in a line");
    }

    private void obeysAborts() {
        holds(outcome != ABORTED || end.isStopping(), "ABORTED only after an abort");
        holds(truth.strangeDeletions == 0, "deletes its own task only");
        if (history.abortedAt == 0) {
            return;
        }
        holds(end.isStopping(), "an abort is never swallowed");
        Outcome owed = history.outcomeAtAbort == null ? ABORTED : history.outcomeAtAbort;
        holds(outcome == owed, "an abort ends the build, and changes no outcome that was known");
        holds(truth.deleteCalls == 0 || history.onAbort == OnAbort.STOP, "LEAVE deletes nothing");
        holds(
                history.restartedSinceAbort || history.endedAt - history.abortedAt <= Decisions.patienceAfterAbort(),
                "an aborted build ends soon");
        switch (history.ending()) {
            case "Aborted_notStarted" -> holds(truth.undosStarted == 0, "«nothing was started» is true");
            case "Aborted_deleted" ->
                holds(truth.task != null && truth.task.isDeleted(decidedAt()), "«the task was deleted» is true");
            case "Aborted_left" -> holds(history.onAbort == OnAbort.LEAVE, "only LEAVE leaves the task untried");
            case "Aborted_notDeleted" -> holds(truth.deleteCalls > 0, "STOP tries to delete the task");
            case "Aborted_unknown" -> holds(history.decided.taskId() == null, "a known task isn't called unknown");
            default -> holds(outcome != ABORTED, "an aborted build says what becomes of its task");
        }
    }

    private void explains() {
        String words = history.decided.explanation();
        String plan = end.planName() == null ? scenario.order().planId().value() : end.planName();
        holds(words.contains(plan), "the end names the plan");
        holds(
                outcome.isSuccess()
                        || outcome == FAILED
                        || history.decided.message().contains(plan),
                "the message names the plan");
        boolean mayRun = outcome == UNKNOWN || outcome == TIMED_OUT || outcome == ABORTED;
        boolean settled = history.ending().equals("Aborted_notStarted");
        holds(!mayRun || settled || words.contains("Veeam console"), "an unclear end sends people to the console");
    }
}
