package io.jenkins.plugins.veeam.drive.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.drive.simulation.Scripts.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Looks for a fault that was planted. */
final class Bites {

    private static final int MOST_RUNS = 100_000;
    private static final long SEED = 20_261_125;

    /** Every operation on every kind of plan that it is for. */
    private static final List<Kind> KINDS = List.of(
            new Kind(Operation.UNDO, PlanKind.PLAN),
            new Kind(Operation.START, PlanKind.PLAN),
            new Kind(Operation.UNDO, PlanKind.CLOUD_PLAN),
            new Kind(Operation.START, PlanKind.CLOUD_PLAN),
            new Kind(Operation.TEST, PlanKind.CLOUD_PLAN));

    private Bites() {}

    /** Among all operations and kinds at once. */
    static void finds(String promise, Manners manners) {
        System.out.printf("%s: \"%s\" is broken in run %,d%n", planted(), promise, runsUntil(promise, manners, null));
    }

    /** With each operation on each kind of plan alone. */
    static void findsForEach(String promise, Manners manners) {
        finds(promise, manners, KINDS);
    }

    /** The same where the task's word stands without a session; elsewhere no session means no success. */
    static void findsWhereTheTaskCounts(String promise, Manners manners) {
        finds(promise, manners, KINDS.subList(0, 3));
    }

    /** With some of them. */
    static void findsFor(Predicate<Kind> some, String promise, Manners manners) {
        finds(promise, manners, KINDS.stream().filter(some).toList());
    }

    private static void finds(String promise, Manners manners, List<Kind> kinds) {
        StringBuilder runs = new StringBuilder();
        for (Kind kind : kinds) {
            String plan = kind.plan() == PlanKind.PLAN ? "plan" : "cloud plan";
            int run = runsUntil(promise, manners, kind);
            runs.append(String.format(" %s of a %s %,d;", kind.operation(), plan, run));
        }
        System.out.printf("%s: \"%s\" is broken in run%s%n", planted(), promise, runs);
    }

    /** The test's name. */
    private static String planted() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith("Test"))
                        .findFirst()
                        .orElseThrow()
                        .getMethodName());
    }

    private static int runsUntil(String promise, Manners manners, Kind kind) {
        Simulation simulation = new Simulation(manners);
        long first = SEED + MOST_RUNS * (1L + (kind == null ? -1 : KINDS.indexOf(kind)));
        for (int run = 1; run <= MOST_RUNS; run++) {
            if (simulation.run(Scripts.of(first + run, kind)).contains(promise)) {
                return run;
            }
        }
        assertThat(promise)
                .as("broken unnoticed in %d runs, %s", MOST_RUNS, kind)
                .isNull();
        return 0;
    }

    /** With something between the driver and the server. */
    static Manners with(UnaryOperator<EnterpriseManager> between) {
        return new Manners() {
            @Override
            EnterpriseManager port(EnterpriseManager server) {
                return between.apply(server);
            }
        };
    }
}
