package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One undo of one plan. Its state is computed from the clock whenever somebody looks, unless a test has set it. */
final class UndoTask {
    private final String id;
    private final Plan plan;
    private final UndoScript script;
    private final Instant started;

    /** In the Related session's address. */
    private final String relatedId = UUID.randomUUID().toString();

    /** Null: by the script. */
    private String forcedState;

    /** When a test finished it; null: by the script. */
    private Instant finishedByHand;

    /** When it was deleted, or its logon session logged off, while it was running; null: it wasn't. */
    private Instant killed;

    private boolean deleted;

    /** When and how a test ended the Related session; null: by the script. */
    private Instant relatedEndedByHand;

    private String relatedResultByHand;

    UndoTask(String id, Plan plan, UndoScript script, Instant started) {
        this.id = id;
        this.plan = plan;
        this.script = script;
        this.started = started;
    }

    String id() {
        return id;
    }

    Plan plan() {
        return plan;
    }

    UndoScript script() {
        return script;
    }

    Instant started() {
        return started;
    }

    String relatedId() {
        return relatedId;
    }

    boolean isDeleted() {
        return deleted;
    }

    boolean isKilled() {
        return killed != null;
    }

    /** Empty when nobody knows yet: it runs until told. */
    Optional<Instant> finished() {
        if (finishedByHand != null) {
            return Optional.of(finishedByHand);
        }
        return Optional.ofNullable(script.running())
                .map(running -> started.plus(running).plus(script.operationFinished()));
    }

    boolean isFinished(Instant now) {
        return state(now).equals(UndoScript.FINISHED);
    }

    String state(Instant now) {
        if (forcedState != null) {
            return forcedState;
        }
        if (finished().filter(end -> !end.isAfter(now)).isPresent()) {
            return UndoScript.FINISHED;
        }
        Duration elapsed = Duration.between(started, now);
        boolean running = script.running() == null || elapsed.compareTo(script.running()) < 0;
        return running ? UndoScript.RUNNING : UndoScript.OPERATION_FINISHED;
    }

    /** What {@code <Result>} says at that time; without result while there is none. */
    TaskEnd result(Instant now) {
        String state = state(now);
        if (state.equals(UndoScript.FINISHED)) {
            return script.end();
        }
        boolean early = script.successFrom().equals(UndoScript.RUNNING)
                || script.successFrom().equals(state);
        return early ? TaskEnd.of(true, null) : TaskEnd.WITHOUT_RESULT;
    }

    /** Null: back to the script. */
    void forceState(String state) {
        forcedState = state;
    }

    void finish(Instant now) {
        if (!isFinished(now)) {
            forcedState = null;
            finishedByHand = now;
        }
    }

    /** @return whether it was running */
    boolean kill(Instant now) {
        if (isFinished(now) || isKilled()) {
            return false;
        }
        killed = now;
        return true;
    }

    void delete(Instant now) {
        kill(now);
        deleted = true;
    }

    void endRelated(Instant now, String result) {
        relatedEndedByHand = now;
        relatedResultByHand = result;
    }

    /** Empty while it is still working. */
    Optional<Instant> relatedEnded(Instant now) {
        if (relatedEndedByHand != null) {
            return Optional.of(relatedEndedByHand);
        }
        return finished()
                .filter(end -> script.related().takes() != null)
                .map(end -> end.plus(script.related().takes()))
                .filter(end -> !end.isAfter(now));
    }

    String relatedResult() {
        return relatedResultByHand == null ? script.related().result() : relatedResultByHand;
    }
}
