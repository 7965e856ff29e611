package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One operation on one plan. Its state is computed from the clock whenever somebody looks, unless a test has set it. */
final class OperationTask {
    private final String id;
    private final Operation operation;
    private final OperationScript script;
    private final Instant started;

    private final List<RelatedSession> sessions;

    /** Null: by the script. */
    private String forcedState;

    /** When a test finished it; null: by the script. */
    private Instant finishedByHand;

    /** When it was deleted, or its logon session logged off, while it was running; null: it wasn't. */
    private Instant killed;

    private boolean deleted;

    OperationTask(String id, Operation operation, OperationScript script, Instant started) {
        this.id = id;
        this.operation = operation;
        this.script = script;
        this.started = started;
        this.sessions = script.sessionsOf(operation).stream()
                .map(each -> new RelatedSession(this, each))
                .toList();
    }

    String id() {
        return id;
    }

    Operation operation() {
        return operation;
    }

    Plan plan() {
        return operation.plan();
    }

    /** In Veeam's words, or in those that a test has put into its mouth. */
    String operationName() {
        return script.operationName() == null ? operation.name() : script.operationName();
    }

    OperationScript script() {
        return script;
    }

    Instant started() {
        return started;
    }

    List<RelatedSession> sessions() {
        return sessions;
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
        return state(now).equals(OperationScript.FINISHED);
    }

    String state(Instant now) {
        if (forcedState != null) {
            return forcedState;
        }
        if (finished().filter(end -> !end.isAfter(now)).isPresent()) {
            return OperationScript.FINISHED;
        }
        Duration elapsed = Duration.between(started, now);
        boolean running = script.running() == null || elapsed.compareTo(script.running()) < 0;
        return running ? OperationScript.RUNNING : OperationScript.OPERATION_FINISHED;
    }

    /** What {@code <Result>} says at that time; without result while there is none. */
    TaskEnd result(Instant now) {
        String state = state(now);
        if (state.equals(OperationScript.FINISHED)) {
            return script.end();
        }
        boolean early = script.successFrom().equals(OperationScript.RUNNING)
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
}
