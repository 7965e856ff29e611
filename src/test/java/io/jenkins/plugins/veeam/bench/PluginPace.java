package io.jenkins.plugins.veeam.bench;

import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.Random;

/**
 * The plugin's own decisions, with a false clock. All times in milliseconds.
 *
 * @param operation of the undo or of a start
 * @param look what a look takes beyond the wait that was decided
 * @param tail from the look that saw the end to the end of the step
 */
record PluginPace(Operation operation, double look, double tail) implements Pace {

    private static final long START = 1_700_000_000_000L;
    private static final Task RUNNING = new Task("task-1", "Running", "UndoFailoverPlan", null, null);
    private static final Task FINISHED =
            new Task("task-1", "Finished", "UndoFailoverPlan", new TaskResult(true, "Ok", null, null), null);

    private Order order() {
        return new Order(
                operation,
                new Server("dr-site", "https://em.example.com:9398", null),
                new PlanId(PlanKind.PLAN, "ae01e36f-32a3-4095-95fa-09a2af744009"),
                "Payroll DR",
                null,
                false,
                1440);
    }

    @Override
    public Course follow(double runMillis, Random chance) {
        double now = START;
        double finished = Double.NaN;
        double seen = Double.NaN;
        int requests = 0;
        int writes = 0;
        int lines = 0;
        Progress undo = Decisions.begin(order(), new Moment(START, START, 0));
        while (undo.phase() != Phase.ENDED) {
            if (undo.phase() == Phase.SEND) {
                finished = now + runMillis;
            } else if (undo.phase() == Phase.WATCH_TASK) {
                seen = now;
            }
            Object reply = reply(undo.phase(), now >= finished);
            now += look;
            Move move =
                    Decisions.answered(undo, reply, new Moment(Math.round(now), Math.round(now), chance.nextDouble()));
            now += move.waitMillis();
            undo = move.progress();
            requests++;
            writes += move.save() ? 1 : 0;
            lines += move.lines().size();
        }
        return new Course(seen + tail - finished, requests, writes, lines);
    }

    private static Object reply(Phase phase, boolean finished) {
        return switch (phase) {
            case LOG_ON -> new Logon("sealed", "session", "CORP\\svc-jenkins");
            case READ_PLAN -> new FailoverPlan("Payroll DR", null, null, null, null);
            case SEND -> RUNNING;
            case WATCH_TASK -> finished ? FINISHED : RUNNING;
            case LOG_OFF -> null;
            default -> throw new IllegalStateException("A calm undo doesn't come to " + phase);
        };
    }
}
