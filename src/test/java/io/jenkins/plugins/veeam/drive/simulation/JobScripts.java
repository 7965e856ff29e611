package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelPlan;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import java.util.List;

/** Makes up builds: most undo, some start or test, some do one after the other. */
final class JobScripts {

    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);
    /** Times that restore points may be from before: 2001, and 2096. */
    private static final Long LONG_AGO = 1_000_000_000_000L;

    static final Long FUTURE = 4_000_000_000_000L;

    private static final Long[] TIMEOUTS = {1L, 2L, 5L, 10L, 30L, 60L};

    private final Chance chance;
    private final List<ModelPlan> plans;

    private final Scripts.Kind only;

    /** @param only what all builds do; null: each something else */
    JobScripts(Chance chance, List<ModelPlan> plans, Scripts.Kind only) {
        this.chance = chance;
        this.plans = plans;
        this.only = only;
    }

    JobScript next(int index) {
        ModelPlan plan = plans.get(chance.in(0.8) ? 0 : 1);
        long startsAt = index == 0 ? 0 : chance.in(0.5) ? chance.upTo(2_000) : chance.spread(1_000, 600_000);
        double kind = chance.next();
        boolean drill = kind > 0.9 && only == null;
        List<Order> steps = drill
                ? List.of(order(plan, Operation.START), order(plan, Operation.UNDO))
                : kind > 0.8 ? twice(order(plan, operation(plan))) : List.of(order(plan, operation(plan)));
        boolean freestyle = chance.in(0.25);
        OnAbort onAbort = chance.in(0.65) ? OnAbort.STOP : OnAbort.LEAVE;
        return new JobScript(startsAt, freestyle, !freestyle || chance.in(0.7), steps, drill, onAbort);
    }

    private static List<Order> twice(Order order) {
        return List.of(order, order);
    }

    private Operation operation(ModelPlan plan) {
        if (only != null) {
            return only.operation();
        }
        if (plan.id().kind() == PlanKind.CLOUD_PLAN) {
            return chance.of(Operation.values());
        }
        return chance.in(0.7) ? Operation.UNDO : chance.in(0.97) ? Operation.START : Operation.TEST;
    }

    private Order order(ModelPlan plan, Operation operation) {
        boolean guarded = chance.in(operation == Operation.START ? 0.97 : 0.2);
        String guard = !guarded ? null : chance.in(0.95) ? Scripts.PLAN : "Other DR";
        long timeout = chance.in(0.98) ? chance.of(TIMEOUTS) : 240L;
        Long before = operation != Operation.START || chance.in(0.8) ? null : chance.in(0.9) ? LONG_AGO : FUTURE;
        return new Order(operation, SERVER, plan.id(), guard, before, chance.in(0.08), timeout);
    }
}
