package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts what the runs reached. */
final class Tally {

    private static final int MEANWHILE = 3;

    private final long[][][] requests = new long[Ask.values().length][Fault.values().length][MEANWHILE];
    private final long[][] outcomes = new long[Outcome.values().length][6];
    private final long[] situations = new long[Reached.values().length];
    private final long[] mishaps = new long[Mishap.values().length];

    void request(Ask ask, Fault fault, Meanwhile meanwhile) {
        requests[ask.ordinal()][fault.ordinal()][meanwhile.column()]++;
    }

    void reached(Reached situation) {
        situations[situation.ordinal()]++;
    }

    void reached(Mishap mishap) {
        mishaps[mishap.ordinal()]++;
    }

    /** @param key of a line in a log */
    void told(String key) {
        switch (key) {
            case "Left_unseen" -> reached(Reached.LEFT_TASK_UNSEEN);
            default -> {}
        }
    }

    void ended(SimStep step, Progress end) {
        Order order = step.order();
        if (end.outcome() != null) {
            outcomes[end.outcome().ordinal()][
                    column(order.operation(), order.planId().kind())]++;
            Situations.count(this, step, end);
        }
    }

    private static int column(Operation operation, PlanKind kind) {
        return operation.ordinal() * 2 + kind.ordinal();
    }

    long count(Outcome outcome) {
        return Arrays.stream(outcomes[outcome.ordinal()]).sum();
    }

    synchronized void add(Tally other) {
        for (int i = 0; i < requests.length; i++) {
            for (int j = 0; j < requests[i].length; j++) {
                add(requests[i][j], other.requests[i][j]);
            }
        }
        for (int i = 0; i < outcomes.length; i++) {
            add(outcomes[i], other.outcomes[i]);
        }
        add(situations, other.situations);
        add(mishaps, other.mishaps);
    }

    private static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** What was reached less often than that. */
    List<String> below(long least) {
        List<String> missing = new ArrayList<>();
        for (Ask ask : Ask.values()) {
            for (Fault fault : Fault.values()) {
                for (int i = 0; i < MEANWHILE && fault.canStrike(ask); i++) {
                    if (requests[ask.ordinal()][fault.ordinal()][i] < least) {
                        missing.add(ask + " " + fault + " " + i);
                    }
                }
            }
        }
        for (Reached situation : Reached.values()) {
            if (situations[situation.ordinal()] < least) {
                missing.add(situation.name());
            }
        }
        for (Mishap mishap : Mishap.values()) {
            boolean isStruck = mishap != Mishap.NOTHING && !mishap.name().startsWith("WRITE");
            if (isStruck && mishaps[mishap.ordinal()] < least) {
                missing.add(mishap.name());
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        List<Ask> asks = Arrays.asList(Ask.values());
        return "Requests by fault, while their build was restarted/aborted/left in peace; - cannot happen:\n"
                + Table.of("", Arrays.asList(Fault.values()), asks, 20, (fault, ask) -> cell(ask, fault))
                + "\nEnds by operation and kind of plan:\n"
                + Table.of(
                        "",
                        Arrays.asList(Outcome.values()),
                        kinds(),
                        17,
                        (outcome, kind) -> Long.toString(outcomes[outcome.ordinal()][kinds().indexOf(kind)]))
                + "\nRare situations:\n"
                + Table.of(
                        "",
                        Arrays.asList(Reached.values()),
                        List.of(""),
                        10,
                        (row, none) -> Long.toString(situations[row.ordinal()]))
                + "\nMishaps beside the requests:\n"
                + Table.of(
                        "",
                        Arrays.asList(Mishap.values()),
                        List.of(""),
                        10,
                        (row, none) -> Long.toString(mishaps[row.ordinal()]));
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (PlanKind kind : PlanKind.values()) {
                kinds.add(operation + (kind == PlanKind.PLAN ? " plan" : " cloud"));
            }
        }
        return kinds;
    }

    private String cell(Ask ask, Fault fault) {
        long[] counts = requests[ask.ordinal()][fault.ordinal()];
        return fault.canStrike(ask) ? counts[0] + "/" + counts[1] + "/" + counts[2] : "-";
    }
}
