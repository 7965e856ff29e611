package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How an operation goes, fixed at its start.
 *
 * @param running null: until told to finish
 * @param operationFinished how long the task then stays {@code OperationFinished}
 * @param successFrom the first state that already carries {@code Success="true"}
 * @param operationName null: as it should be
 * @param related null: nothing was said, which is one session for a cloud plan's start and test, and none for the rest
 */
record OperationScript(
        Duration running,
        Duration operationFinished,
        TaskEnd end,
        String successFrom,
        String operationName,
        List<SessionScript> related) {
    static final String RUNNING = "Running";
    static final String OPERATION_FINISHED = "OperationFinished";
    static final String FINISHED = "Finished";

    static final OperationScript USUAL =
            new OperationScript(Duration.ZERO, Duration.ZERO, TaskEnd.of(true, "Ok"), FINISHED, null, null);

    OperationScript taking(Duration run, Duration operation) {
        return new OperationScript(run, operation, end, successFrom, operationName, related);
    }

    OperationScript ending(TaskEnd other) {
        return new OperationScript(running, operationFinished, other, successFrom, operationName, related);
    }

    OperationScript withSuccessFrom(String state) {
        return new OperationScript(running, operationFinished, end, state, operationName, related);
    }

    OperationScript named(String operation) {
        return new OperationScript(running, operationFinished, end, successFrom, operation, related);
    }

    OperationScript followedBy(List<SessionScript> sessions) {
        return new OperationScript(running, operationFinished, end, successFrom, operationName, List.copyOf(sessions));
    }

    OperationScript followedToo(int times, SessionScript session) {
        List<SessionScript> all = new ArrayList<>(related == null ? List.of() : related);
        all.addAll(Collections.nCopies(times, session));
        return followedBy(all);
    }

    /** The session that was said last; if none was, the usual one of a cloud plan. */
    OperationScript changingLast(UnaryOperator<SessionScript> change) {
        List<SessionScript> all = new ArrayList<>(related == null ? List.of() : related);
        if (all.isEmpty()) {
            all.add(SessionScript.USUAL);
        }
        all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
        return followedBy(all);
    }

    List<SessionScript> sessionsOf(Operation operation) {
        if (related != null) {
            return related;
        }
        boolean shown = operation.plan().kind() == PlanKind.CLOUD && operation.action() != Action.UNDO;
        return shown ? List.of(SessionScript.USUAL) : List.of();
    }
}
