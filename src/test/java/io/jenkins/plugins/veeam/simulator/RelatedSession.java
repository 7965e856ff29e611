package io.jenkins.plugins.veeam.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session that a task points at, and that may go on when the task has finished. */
final class RelatedSession {
    private final String id = UUID.randomUUID().toString();
    private final OperationTask task;
    private final SessionScript script;

    /** When and how a test ended it; null: by the script. */
    private Instant endedByHand;

    private String resultByHand;

    RelatedSession(OperationTask task, SessionScript script) {
        this.task = task;
        this.script = script;
    }

    String id() {
        return id;
    }

    OperationTask task() {
        return task;
    }

    SessionScript script() {
        return script;
    }

    /** Below {@code /api/}. */
    String path() {
        return script.collection() + "/" + id;
    }

    void end(Instant now, String result) {
        endedByHand = now;
        resultByHand = result;
    }

    /** Empty while it is still working. */
    Optional<Instant> ended(Instant now) {
        if (endedByHand != null) {
            return Optional.of(endedByHand);
        }
        return task.finished()
                .filter(end -> script.takes() != null)
                .map(end -> end.plus(script.takes()))
                .filter(end -> !end.isAfter(now));
    }

    String result() {
        return resultByHand == null ? script.finalResult() : resultByHand;
    }
}
