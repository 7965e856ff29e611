package io.jenkins.plugins.veeam.simulator;

import java.util.Arrays;
import java.util.Optional;

/** The two lists of plans. The list that a plan stands in decides its kind, whatever is written in it. */
enum PlanKind {
    PLAN("failoverPlans", "FailoverPlan"),
    CLOUD("cloud/cloudFailoverPlans", "CloudFailoverPlan");

    private final String collection;
    private final String type;

    PlanKind(String collection, String type) {
        this.collection = collection;
        this.type = type;
    }

    /** The list's path, below {@code /api/}. */
    String collection() {
        return collection;
    }

    String type() {
        return type;
    }

    /** The root element of a start's body. */
    String startSpec() {
        return type + "ManagementSpec";
    }

    /** @param path below {@code /api/}, in any letter case */
    static Optional<PlanKind> ofCollection(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.collection.equalsIgnoreCase(path))
                .findFirst();
    }

    static Optional<PlanKind> ofType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equalsIgnoreCase(type))
                .findFirst();
    }
}
