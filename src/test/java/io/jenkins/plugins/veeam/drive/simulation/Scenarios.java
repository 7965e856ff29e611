package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.FailoverPlan.FailoverPlanInfo;
import io.jenkins.plugins.veeam.client.FailoverPlan.FailoveredVm;
import io.jenkins.plugins.veeam.client.FailoverPlan.Includes;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.drive.simulation.Disturbance.Point;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.drive.simulation.model.Script;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up runs. Most are made for one cell of {@link Coverage}, with what must go wrong before so that it can be reached; in
 * the rest chance alone decides.
 */
final class Scenarios {

    static final String PLAN = "Payroll DR";

    private static final PlanId ID = new PlanId(PlanKind.PLAN, "ae01e36f-32a3-4095-95fa-09a2af744009");
    private static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);
    private static final FailoverPlan VEEAMS_PLAN = new FailoverPlan(
            PLAN,
            "urn:veeam:FailoverPlan:" + ID.value(),
            null,
            new FailoverPlanInfo(new Includes(List.of(
                    new FailoveredVm("1", null, "db", null, 1), new FailoveredVm("2", null, "web", "Web", 2)))));
    private static final Point[] POINTS = Point.values();
    private static final Long[] TIMEOUTS = {1L, 2L, 5L, 10L, 30L, 60L};
    private static final Long[] LONG_TIMEOUTS = {240L, 1440L};
    private static final Fault[] LOST = {
        Fault.REPLY_LOST, Fault.LATE, Fault.DRIBBLE, Fault.GATEWAY, Fault.GARBLED, Fault.SILENT, Fault.WEB_PAGE
    };
    private static final double SHARE_FOR_A_CELL = 0.8;
    private static final double SHARE_OF_STORMS = 0.1;

    private final Chance chance;

    Scenarios(Chance chance) {
        this.chance = chance;
    }

    Scenario next() {
        return chance.in(SHARE_FOR_A_CELL) ? forCell() : byChance();
    }

    private Scenario byChance() {
        boolean stormy = chance.in(SHARE_OF_STORMS);
        FailoverPlan plan = chance.in(0.05) ? null : VEEAMS_PLAN;
        String guard = chance.in(0.7) ? null : chance.in(0.5) ? PLAN : "Other DR";
        OnAbort onAbort = chance.of(OnAbort.STOP, OnAbort.STOP, OnAbort.LEAVE);
        return new Scenario(
                new Order(Operation.UNDO, SERVER, ID, guard, null, chance.in(0.1), timeout()),
                onAbort,
                new Script(plan, !chance.in(0.05), task(chance.in(0.2))),
                List.of(),
                stormy ? chance.spread(1, 80) / 100.0 : chance.upTo(10) / 100.0,
                stormy ? 12 : (int) chance.upTo(2),
                chance.in(0.1) ? 0.3 : 0);
    }

    private Scenario forCell() {
        Coverage.Cell cell = Coverage.REACHABLE.get((int) chance.upTo(Coverage.REACHABLE.size() - 1));
        Fate fate = new Fate(cell.fault(), cell.disturbance(), point(cell));
        boolean firstLook = cell.phase() == Phase.SEND || chance.in(0.7);
        List<Appointment> appointments = new ArrayList<>(3);
        int times = chance.in(0.9) ? 1 : Integer.MAX_VALUE;
        appointments.add(new Appointment(cell.phase(), firstLook ? 0 : chance.upTo(3), times, fate));
        boolean sessions = cell.phase() == Phase.FOLLOW_SESSION;
        if (cell.phase() == Phase.FIND_TASK) {
            appointments.add(new Appointment(Phase.SEND, 0, 1, lostReply()));
        } else if (cell.phase() == Phase.DELETE_TASK) {
            sessions = abortBeforeTheEnd(appointments);
        }
        boolean dryRun = cell.phase().ordinal() < Phase.SEND.ordinal() && chance.in(0.2)
                || cell.phase() == Phase.LOG_OFF && chance.in(0.3);
        OnAbort onAbort = cell.phase() == Phase.DELETE_TASK || chance.in(0.6) ? OnAbort.STOP : OnAbort.LEAVE;
        return new Scenario(
                new Order(Operation.UNDO, SERVER, ID, chance.in(0.8) ? null : PLAN, null, dryRun, timeout()),
                onAbort,
                new Script(VEEAMS_PLAN, true, task(sessions)),
                appointments,
                chance.in(0.8) ? 0 : chance.upTo(20) / 100.0,
                chance.in(0.8) ? 0 : (int) chance.upTo(2),
                chance.in(0.05) ? 0.3 : 0);
    }

    /** A person's abort comes to a task that is known. */
    private boolean abortBeforeTheEnd(List<Appointment> appointments) {
        boolean sessions = chance.in(0.3);
        Phase phase = sessions ? Phase.FOLLOW_SESSION : chance.of(Phase.SEND, Phase.WATCH_TASK, Phase.WATCH_TASK);
        appointments.add(new Appointment(phase, 0, 1, new Fate(Fault.NONE, Disturbance.ABORT, Point.IN_FLIGHT)));
        return sessions;
    }

    private Fate lostReply() {
        return chance.in(0.2)
                ? new Fate(Fault.NONE, Disturbance.RESTART, Point.IN_FLIGHT)
                : new Fate(chance.of(LOST), Disturbance.NOTHING, Point.WAITING);
    }

    private Point point(Coverage.Cell cell) {
        return cell.disturbance() == Disturbance.RESTART || chance.in(0.5) ? chance.of(POINTS) : Point.IN_FLIGHT;
    }

    /** Mostly short: a task that never ends costs a look every ten seconds. */
    private long timeout() {
        return chance.in(0.97) ? chance.of(TIMEOUTS) : chance.of(LONG_TIMEOUTS);
    }

    private TaskScript task(boolean withSessions) {
        return new TaskScripts(chance).next(withSessions);
    }
}
