package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.drive.simulation.Disturbance.Point;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.FalseClock;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;

/** Decides what becomes of each look: what was arranged, an outage that still lasts, or chance. */
final class Weather {

    private static final Fault[] FAULTS = Fault.values();
    private static final Point[] POINTS = Point.values();

    private final Scenario scenario;
    private final FalseClock clock;
    private final Chance chance;
    private final int[] kept;
    private final int[] looks = new int[Phase.values().length];
    private int disturbances;
    private long outageUntil;

    Weather(Scenario scenario, FalseClock clock, Chance chance) {
        this.scenario = scenario;
        this.clock = clock;
        this.chance = chance;
        kept = new int[scenario.appointments().size()];
    }

    Fate next(Phase phase) {
        int look = looks[phase.ordinal()]++;
        Fate fate = arranged(phase, look);
        if (fate == null) {
            boolean faulty = scenario.faults() > 0 && chance.in(scenario.faults());
            boolean disturbed = disturbances < scenario.mostDisturbances() && chance.in(0.1);
            fate = faulty || disturbed ? byChance(phase, faulty, disturbed) : Fate.CALM;
        }
        if (clock.now() < outageUntil) {
            return new Fate(Fault.OUTAGE, fate.disturbance(), fate.point());
        }
        if (fate.fault() == Fault.OUTAGE) {
            outageUntil = clock.now() + chance.spread(5_000, 2 * 3_600_000);
        }
        return fate;
    }

    private Fate arranged(Phase phase, int look) {
        for (int i = 0; i < kept.length; i++) {
            Appointment appointment = scenario.appointments().get(i);
            boolean due = kept[i] < appointment.times() && look >= appointment.skipped();
            if (due && appointment.phase() == phase) {
                if (kept[i] == 0 && appointment.fate().fault() != Fault.OUTAGE) {
                    outageUntil = 0;
                }
                return appointment.fate(kept[i]++);
            }
        }
        return null;
    }

    private Fate byChance(Phase phase, boolean faulty, boolean disturbed) {
        Fault fault = faulty ? chance.of(FAULTS) : Fault.NONE;
        if (!disturbed) {
            return new Fate(fault(phase, fault), Disturbance.NOTHING, Point.WAITING);
        }
        disturbances++;
        Disturbance disturbance = chance.in(0.7) ? Disturbance.RESTART : Disturbance.ABORT;
        return new Fate(fault(phase, fault), disturbance, chance.of(POINTS));
    }

    private static Fault fault(Phase phase, Fault fault) {
        return Coverage.isReachable(phase, fault) ? fault : Fault.NONE;
    }
}
