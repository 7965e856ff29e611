package io.jenkins.plugins.veeam.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one may do with a plan: the word after {@code ?action=}. */
public enum Action {
    UNDO("Undo"),
    START("Start"),
    /** Of cloud plans only. Its tasks bear the name of a start, as the reference prints them. */
    TEST("Start");

    /** Before the plan's type in a task's {@code <Operation>}. */
    private final String verb;

    Action(String verb) {
        this.verb = verb;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String operationOn(PlanKind kind) {
        return verb + kind.type();
    }

    /** Empty: nothing that the kind can do. */
    static Optional<Action> of(String word, PlanKind kind) {
        return Arrays.stream(values())
                .filter(action -> action != TEST || kind == PlanKind.CLOUD)
                .filter(action -> action.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
