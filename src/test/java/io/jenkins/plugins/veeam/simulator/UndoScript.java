package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;

/**
 * How an undo goes, fixed at its start.
 *
 * @param running null: until told to finish
 * @param operationFinished how long the task then stays {@code OperationFinished}
 * @param successFrom the first state that already carries {@code Success="true"}
 * @param related null: the finished task has no Related link
 */
record UndoScript(Duration running, Duration operationFinished, TaskEnd end, String successFrom, Related related) {
    static final String RUNNING = "Running";
    static final String OPERATION_FINISHED = "OperationFinished";
    static final String FINISHED = "Finished";

    static final UndoScript USUAL =
            new UndoScript(Duration.ZERO, Duration.ZERO, TaskEnd.of(true, "Ok"), FINISHED, null);

    /**
     * A session that goes on after the task has finished.
     *
     * @param collection {@code restoreSessions} or {@code cloud/failoverSessions}
     * @param takes counted from the task's end; null: until told to end
     * @param result {@code Success}, {@code Warning} or {@code Failed}
     */
    record Related(String collection, Duration takes, String result) {}

    UndoScript taking(Duration run, Duration operation) {
        return new UndoScript(run, operation, end, successFrom, related);
    }

    UndoScript ending(TaskEnd other) {
        return new UndoScript(running, operationFinished, other, successFrom, related);
    }

    UndoScript withSuccessFrom(String state) {
        return new UndoScript(running, operationFinished, end, state, related);
    }

    UndoScript followedBy(Related session) {
        return new UndoScript(running, operationFinished, end, successFrom, session);
    }
}
