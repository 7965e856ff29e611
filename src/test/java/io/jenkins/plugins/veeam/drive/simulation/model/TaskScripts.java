package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript.End;
import java.util.ArrayList;
import java.util.List;

/** Makes up tasks: most are short and go well, some last for hours, some do what nobody documented. */
final class TaskScripts {

    private static final long MINUTE = 60_000;
    private static final End[] BAD_ENDS = {
        End.FAILURE, End.FAILURE_WITHOUT_MESSAGE, End.NO_RESULT, End.RESULT_WITHOUT_SUCCESS, End.NEVER
    };
    private static final String[] ODD_STATES = {"Queued", "Failed", "Stopped", "Pending", " ", null};
    private static final String[] RESULTS = {"Success", "Success", "Success", "Warning", "Failed", "None", null};

    private final Chance chance;
    private int sessionsSoFar;

    TaskScripts(Chance chance) {
        this.chance = chance;
    }

    /** @param handsOver whether it succeeds, and leads to sessions */
    TaskScript next(boolean handsOver) {
        double links = chance.next();
        return new TaskScript(
                duration(),
                chance.in(0.5) ? 0 : chance.spread(100, 2 * MINUTE),
                chance.in(0.9) ? "Running" : chance.of(ODD_STATES),
                chance.in(0.75) ? null : (Boolean) chance.in(0.8),
                chance.in(0.1),
                end(handsOver),
                handsOver ? sessions() : List.of(),
                links < 0.3,
                links > 0.1,
                chance.in(0.95),
                chance.in(0.9) ? 0 : chance.spread(1_000, MINUTE),
                chance.in(0.97) ? null : chance.of("undofailoverplan", "SomethingElse", " "),
                chance.in(0.7),
                chance.in(0.95) ? Long.MAX_VALUE : chance.spread(1_000, MINUTE));
    }

    private End end(boolean handsOver) {
        if (handsOver) {
            return chance.of(End.SUCCESS, End.SUCCESS_WITHOUT_MESSAGE);
        }
        return chance.in(0.75) ? chance.of(End.SUCCESS, End.SUCCESS, End.SUCCESS_WITHOUT_MESSAGE) : chance.of(BAD_ENDS);
    }

    private List<SessionScript> sessions() {
        List<SessionScript> sessions = new ArrayList<>(3);
        int count = chance.in(0.6) ? 1 : 1 + (int) chance.upTo(2);
        for (int i = 1; i <= count; i++) {
            boolean cloud = chance.in(0.5);
            String result = chance.of(RESULTS);
            sessions.add(new SessionScript(
                    (cloud ? "cloud/failoverSessions/c-" : "restoreSessions/r-") + ++sessionsSoFar,
                    chance.in(0.9) ? (int) chance.upTo(2) : 3,
                    duration(),
                    result,
                    chance.in(0.1),
                    chance.in(0.1),
                    cloud && chance.in(0.7) ? machines(result) : List.of()));
        }
        return sessions;
    }

    private List<String> machines(String result) {
        if ("Failed".equals(result)) {
            return List.of("Success", "Failed", "Warning");
        }
        double odd = chance.next();
        return List.of("Success", odd < 0.1 ? "Failed" : odd < 0.2 ? "None" : "Warning");
    }

    private long duration() {
        double kind = chance.next();
        if (kind < 0.5) {
            return chance.upTo(2_000);
        }
        if (kind < 0.985) {
            return chance.spread(1_000, 5 * MINUTE);
        }
        return chance.spread(5 * MINUTE, 3 * 60 * MINUTE);
    }
}
