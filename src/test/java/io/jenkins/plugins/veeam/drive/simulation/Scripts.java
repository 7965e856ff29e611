package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelPlan;
import io.jenkins.plugins.veeam.operation.Phase;
import java.util.ArrayList;
import java.util.List;

/** Makes up worlds, each with a mix of faults of its own: most for one rare meeting of a request, a fault and a mishap. */
final class Scripts {

    static final String PLAN = "Payroll DR";

    private static final Ask[] ASKS = Ask.values();
    private static final Fault[] FAULTS = Fault.values();
    private static final Mishap[] MISHAPS = Mishap.values();
    private static final Phase[] PHASES = Phase.values();
    private static final Mishap[] RESTARTS = {Mishap.JENKINS_KILLED, Mishap.JENKINS_KILLED, Mishap.JENKINS_STOPPED};
    private static final Mishap[] ABORTS = {
        Mishap.ABORTED_BY_PERSON,
        Mishap.ABORTED_BY_PERSON,
        Mishap.ABORTED_BY_JENKINS,
        Mishap.BUILD_KILLED,
        Mishap.SUPERSEDED
    };
    private static final Fault[] LOST = {
        Fault.REPLY_LOST, Fault.LATE, Fault.DRIBBLE, Fault.GATEWAY, Fault.GARBLED, Fault.OVERSIZED, Fault.WRONG
    };

    private final Chance chance;
    private final List<Blow> blows = new ArrayList<>(4);
    private boolean sessions;

    /** Null: all. */
    private final Kind only;

    /** An operation on a kind of plan. */
    record Kind(Operation operation, PlanKind plan) {}

    private Scripts(Chance chance, Kind only) {
        this.chance = chance;
        this.only = only;
    }

    static Script of(long seed) {
        return of(seed, null);
    }

    /** @param only what all builds do; null: each something else */
    static Script of(long seed, Kind only) {
        return new Scripts(new Chance(seed), only).next(seed);
    }

    private Script next(long seed) {
        sessions = chance.in(0.25);
        boolean leaves = chance.in(0.02);
        if (leaves) {
            leaveATaskThatNobodySees();
        } else if (chance.in(0.7)) {
            aimAtACell();
        }
        mishaps();
        List<ModelPlan> plans = List.of(plan(1), plan(2));
        JobScripts jobs = new JobScripts(chance, plans, only);
        int builds = leaves ? 2 : chance.in(0.55) ? 1 : chance.in(0.7) ? 2 : (int) (3 + chance.upTo(1));
        List<JobScript> scripts = new ArrayList<>(builds);
        for (int i = 0; i < builds; i++) {
            scripts.add(jobs.next(i));
        }
        return new Script(seed, plans, scripts, blows, storms(), chance.spread(60_000, 4 * 3_600_000));
    }

    private ModelPlan plan(int number) {
        PlanKind any = chance.in(0.65) ? PlanKind.PLAN : PlanKind.CLOUD_PLAN;
        PlanKind kind = only == null ? any : only.plan();
        PlanId id = new PlanId(kind, "ae01e36f-32a3-4095-95fa-09a2af74400" + number);
        return new ModelPlan(id, chance.in(0.97) ? PLAN : null, !chance.in(0.03), sessions || chance.in(0.1));
    }

    /** And another build asks for it while Enterprise Manager is away. */
    private void leaveATaskThatNobodySees() {
        blows.add(Blow.at(0, Ask.TASK, 0, Fault.NONE, Mishap.ABORTED_BY_JENKINS, chance.next()));
        blows.add(Blow.at(1, Ask.TASK, 0, Fault.OUTAGE, Mishap.NOTHING, 0));
    }

    private void aimAtACell() {
        Ask ask = chance.of(ASKS);
        Fault fault = Fault.any(ask, chance);
        double kind = chance.next();
        Mishap mishap = kind < 0.35 ? chance.of(RESTARTS) : kind < 0.7 ? chance.of(ABORTS) : chance.of(MISHAPS);
        boolean first = ask == Ask.SEND || chance.in(0.7);
        sessions |= ask == Ask.SESSION;
        if (ask == Ask.TASKS) {
            blows.add(
                    chance.in(0.2)
                            ? Blow.at(0, Ask.SEND, 0, Fault.NONE, Mishap.JENKINS_KILLED, chance.next())
                            : Blow.at(0, Ask.SEND, 0, chance.of(LOST), Mishap.NOTHING, 0));
        } else if (ask == Ask.DELETE_TASK) {
            Ask when = sessions && chance.in(0.3) ? Ask.SESSION : chance.of(Ask.SEND, Ask.TASK, Ask.TASK);
            blows.add(Blow.at(0, when, 0, Fault.NONE, Mishap.ABORTED_BY_PERSON, chance.next()));
        }
        blows.add(Blow.at(0, ask, first ? 0 : (int) chance.upTo(3), fault, mishap, chance.next()));
    }

    /** A few at any moment. */
    private void mishaps() {
        int count = chance.in(0.4) ? 0 : chance.in(0.9) ? (int) (1 + chance.upTo(1)) : (int) chance.upTo(6);
        for (int i = 0; i < count; i++) {
            int build = (int) chance.upTo(1);
            Mishap mishap = chance.of(MISHAPS);
            blows.add(
                    chance.in(0.5) || mishap == Mishap.WRITE_FAILS || mishap == Mishap.WRITE_FAILS_AFTERWARDS
                            ? Blow.atWrite(build, chance.of(PHASES), mishap, chance.next())
                            : Blow.at(build, chance.of(ASKS), (int) chance.upTo(2), Fault.NONE, mishap, chance.next()));
        }
    }

    private List<Storm> storms() {
        if (chance.in(0.7)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>(4);
        for (int i = (int) chance.upTo(4); i >= 0; i--) {
            faults.add(chance.of(FAULTS));
        }
        long from = chance.in(0.5) ? 0 : chance.upTo(60_000);
        double share = chance.in(0.8) ? chance.spread(1, 20) / 100.0 : chance.spread(20, 90) / 100.0;
        return List.of(new Storm(from, from + chance.spread(1_000, 3_600_000), share, faults));
    }
}
