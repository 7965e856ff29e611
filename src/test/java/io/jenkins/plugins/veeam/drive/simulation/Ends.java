package io.jenkins.plugins.veeam.drive.simulation;

import static io.jenkins.plugins.veeam.operation.Outcome.ABORTED;
import static io.jenkins.plugins.veeam.operation.Outcome.CHECKED;
import static io.jenkins.plugins.veeam.operation.Outcome.FAILED;
import static io.jenkins.plugins.veeam.operation.Outcome.NOT_STARTED;
import static io.jenkins.plugins.veeam.operation.Outcome.SUCCEEDED;
import static io.jenkins.plugins.veeam.operation.Outcome.TIMED_OUT;
import static io.jenkins.plugins.veeam.operation.Outcome.UNKNOWN;

import io.jenkins.plugins.veeam.drive.simulation.model.ModelTask;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.List;
import java.util.Set;

/** What is promised of the end of a step: what its build was told against what is true. */
final class Ends {

    private static final long MINUTE = 60_000;
    /** Longer than logging on, reading the plan, an outage, a look at a left task and logging off may take together. */
    private static final long WITHOUT_WATCHING = 50 * MINUTE;
    /** Twenty seconds, and a look at the clock. */
    private static final long AFTER_AN_ABORT = 21_000;

    private static final Set<Outcome> PROVEN = Set.of(SUCCEEDED, FAILED, CHECKED, NOT_STARTED);

    private final World world;
    private final Promises promises;

    Ends(World world, Promises promises) {
        this.world = world;
        this.promises = promises;
    }

    void ended(SimStep step, Progress end) {
        Outcome outcome = end.outcome();
        promises.holds(outcome != null, step, "an end has an outcome");
        if (outcome != null && step.ended() == null) {
            saysTheTruth(step, end, outcome);
            obeysAborts(step, outcome);
            explains(step, end, outcome);
            takesItsTime(step);
            noSecrets(step, end);
        }
    }

    private void saysTheTruth(SimStep step, Progress end, Outcome outcome) {
        Seen seen = step.seen();
        List<ModelTask> tasks = seen.token == null ? List.of() : world.server().tasks(seen.token);
        ModelTask task = tasks.isEmpty() ? null : tasks.get(0);
        Truth truth = new Truth(task, step, world.scheduler().now());
        promises.holds(outcome != SUCCEEDED || truth.succeeded(), step, "no false success");
        promises.holds(outcome != FAILED || truth.failed(), step, "no false failure");
        promises.holds(outcome != NOT_STARTED || task == null, step, "NOT_STARTED only where nothing was started");
        boolean isTwice = step.build().steps().stream()
                .anyMatch(other -> other != step
                        && other.order().operation() == step.order().operation());
        promises.holds(
                isTwice || !Situations.isFor(end, "Guard_sentBefore"),
                step,
                "an undo after a start isn't refused for it");
        boolean mayBeSent = seen.posts == 1 || seen.restarts > 0;
        promises.holds(outcome != UNKNOWN || mayBeSent, step, "UNKNOWN only where something may have been started");
        boolean dry = step.order().dryRun();
        promises.holds((outcome == CHECKED) == (dry && outcome.isSuccess()), step, "CHECKED for dry runs only");
        promises.holds(
                outcome != TIMED_OUT || patienceIsOver(step, seen), step, "TIMED_OUT only when patience is over");
        boolean isOver = PROVEN.contains(outcome);
        boolean owed = isOver && seen.logons > 0 && end.userName() != null && seen.restarts == 0 && seen.faults == 0;
        promises.holds(!owed || seen.logOffs > 0, step, "logs off when all is over");
    }

    private boolean patienceIsOver(SimStep step, Seen seen) {
        long waited = world.scheduler().now() - seen.beganAt;
        // Across a restart the wall clock counts, and it may have jumped.
        return seen.restarts > 0 || waited >= step.order().timeoutMinutes() * MINUTE;
    }

    private void obeysAborts(SimStep step, Outcome outcome) {
        Seen seen = step.seen();
        boolean wasGone = step.build().isOver() || seen.restarts > 0;
        promises.holds(outcome != ABORTED || seen.abortedAt != 0 || wasGone, step, "ABORTED only after an abort");
        if (seen.abortedAt == 0 || step.build().isOver()) {
            return;
        }
        Outcome owed = seen.outcomeAtAbort == null ? ABORTED : seen.outcomeAtAbort;
        promises.holds(
                outcome == owed || seen.abortMayBeLost, step, "an abort ends the build, and changes no known outcome");
        boolean free =
                !seen.restartedSinceAbort && !seen.hindered && world.disk().isWell();
        long took = world.scheduler().now() - seen.abortedAt;
        promises.holds(!free || took <= AFTER_AN_ABORT, step, "an aborted build ends soon");
        switch (seen.ending) {
            case "Aborted_notStarted" ->
                promises.holds(
                        seen.token == null || world.server().tasks(seen.token).isEmpty(),
                        step,
                        "«nothing was started» is true");
            case "Aborted_deleted" ->
                promises.holds(
                        world.server().tasks(seen.token).stream()
                                .allMatch(
                                        task -> task.isDeleted(world.scheduler().now())),
                        step,
                        "«the task was deleted» is true");
            case "Aborted_left" ->
                promises.holds(
                        seen.onAbort == OnAbort.LEAVE || seen.abortMayBeLost,
                        step,
                        "only LEAVE leaves the task untried");
            case "Aborted_notDeleted" ->
                promises.holds(
                        seen.deletions > 0 || seen.hindered || seen.restarts > 0,
                        step,
                        "STOP tries to delete the task");
            default -> {}
        }
    }

    private void explains(SimStep step, Progress end, Outcome outcome) {
        String plan = end.planName() == null ? step.order().planId().value() : end.planName();
        promises.holds(end.explanation() != null && end.explanation().contains(plan), step, "the end names the plan");
        boolean mayRun = outcome == UNKNOWN || outcome == TIMED_OUT;
        promises.holds(
                !mayRun || end.explanation().contains("Veeam console"),
                step,
                "an unclear end sends people to the console");
    }

    private void takesItsTime(SimStep step) {
        Seen seen = step.seen();
        long took = world.scheduler().now() - seen.beganAt;
        long most = WITHOUT_WATCHING
                + step.order().timeoutMinutes() * MINUTE * (1 + seen.restarts)
                + seen.downtime
                + seen.restarts * 20 * MINUTE;
        promises.holds(took <= most, step, "ends in bounded time");
        promises.holds(
                seen.requests <= 250 * (1 + seen.restarts) + took / 4_000, step, "ends in a bounded number of looks");
    }

    private void noSecrets(SimStep step, Progress end) {
        boolean isClean = !String.valueOf(end.message()).contains("sealed-token")
                && !String.valueOf(end.explanation()).contains("sealed-token");
        promises.holds(isClean, step, "no secret in an end");
    }

    /** After all has come to rest. */
    void atTheEnd(SimStep step) {
        boolean wasTold =
                step.ended() != null || step.build().isOver() && !step.build().isAt(step);
        promises.holds(wasTold, step, "every run ends");
    }
}
