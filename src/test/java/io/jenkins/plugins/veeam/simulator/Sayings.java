package io.jenkins.plugins.veeam.simulator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What tests have said of operations to come: of all of a kind, or of those of one plan. */
final class Sayings {
    private final Map<Action, OperationCommand> usual = new EnumMap<>(Action.class);
    private final Map<Action, Map<String, OperationCommand>> byPlan = new EnumMap<>(Action.class);

    synchronized OperationCommand of(Action action) {
        return usual.computeIfAbsent(action, any -> new OperationCommand(OperationScript.USUAL));
    }

    /** Begins with what was said of all until now. */
    synchronized OperationCommand of(Action action, String planId) {
        return byPlan.computeIfAbsent(action, any -> new HashMap<>())
                .computeIfAbsent(
                        key(planId), id -> new OperationCommand(of(action).script()));
    }

    synchronized OperationScript script(Operation operation) {
        return byPlan.getOrDefault(operation.action(), Map.of())
                .getOrDefault(key(operation.plan().id()), of(operation.action()))
                .script();
    }

    private static String key(String planId) {
        return planId.toLowerCase(Locale.ROOT);
    }
}
