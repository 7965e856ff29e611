package io.jenkins.plugins.veeam.simulator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two lists of plans. */
final class Plans {
    private final Map<PlanKind, Map<String, Plan>> lists = new EnumMap<>(PlanKind.class);

    /** What is answered for everything below {@code /api/cloud}; 0: there is a Cloud Connect. */
    private int cloudRefusal;

    synchronized void add(Plan plan) {
        lists.computeIfAbsent(plan.kind(), kind -> new LinkedHashMap<>()).put(key(plan.id()), plan);
    }

    synchronized List<Plan> of(PlanKind kind) {
        return List.copyOf(lists.getOrDefault(kind, Map.of()).values());
    }

    synchronized Optional<Plan> find(PlanKind kind, String id) {
        return Optional.ofNullable(lists.getOrDefault(kind, Map.of()).get(key(id)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    synchronized void refuseCloudWith(int status) {
        cloudRefusal = status;
    }

    synchronized int cloudRefusal() {
        return cloudRefusal;
    }
}
