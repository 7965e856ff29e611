package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import java.util.ArrayList;
import java.util.List;

/** What a dry run says of a plan; the pace is also said where a plan is checked in a form. */
public final class DryRun {

    /** Veeam undoes a plan's machines in groups of five, ten seconds apart [S userguide/failover_plan_undo.html]. */
    private static final int GROUP = 5;

    /** The key of the line that warns of too short a time. */
    public static final String TOO_SHORT = "Pace_longer";

    private static final long BETWEEN_GROUPS = 10_000;
    private static final long MINUTE = 60_000;

    private DryRun() {}

    static Move checked(Progress next, FailoverPlan plan, Moment now) {
        Order order = next.order;
        List<Line> facts = new ArrayList<>();
        facts.add(Line.of(plan.offers(order.operation()) ? "Plan_offers" : "Plan_offersNot", rel(order.operation())));
        facts.addAll(pace(order, next.machines.size()));
        return Ends.loggingOff(
                        next,
                        Outcome.CHECKED,
                        now,
                        Line.of(
                                "Outcome_CHECKED",
                                next.inWords(),
                                order.planId(),
                                order.server().name(),
                                machines(next)))
                .afterSaying(facts);
    }

    private static String rel(Operation operation) {
        return operation.name().charAt(0) + operation.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static Line machines(Progress next) {
        return next.machines.isEmpty()
                ? Line.of("Plan_noMachines")
                : Line.of("Plan_itsMachines", next.machines.size(), Line.few(next.machines));
    }

    /**
     * What Veeam's own pace means for an order.
     *
     * @param machines how many the plan has
     * @return lines for people; none where an undo needs less than a minute for it, and for what has another pace
     */
    public static List<Line> pace(Order order, int machines) {
        boolean hasThisPace =
                order.operation() == Operation.UNDO && order.planId().kind() == PlanKind.PLAN;
        long least = (machines - 1) / GROUP * BETWEEN_GROUPS;
        if (!hasThisPace || least <= MINUTE) {
            return List.of();
        }
        Line pace = Line.of("Pace_undo", machines, new Elapsed(least));
        return least <= order.timeoutMinutes() * MINUTE
                ? List.of(pace)
                : List.of(pace, Line.of(TOO_SHORT, order.timeoutMinutes()));
    }
}
