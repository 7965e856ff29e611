package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;

/** Lets happen what the script has arranged, until all is calm. */
final class Chaos {

    /**
     * What becomes of a request.
     *
     * @param blow what else; null: nothing
     */
    record Fate(Fault fault, Blow blow) {}

    private static final long DAY = 24 * 3_600_000L;

    private final World world;
    private final boolean[] struck;
    private final int[] seen;
    private final long begin;
    private long outageUntil;
    private boolean claimFails;
    private boolean calm;

    Chaos(World world) {
        this.world = world;
        struck = new boolean[world.script().blows().size()];
        seen = new int[struck.length];
        begin = world.scheduler().now();
    }

    boolean isCalm() {
        return calm;
    }

    /** The faults stop. */
    void calm() {
        world.say("the world", "is calm from here on");
        calm = true;
        world.disk().recover();
        world.jenkins().builds().forEach(build -> build.log().release());
        world.jenkins().comeBack();
    }

    /** The first that is due; null: none. */
    private Blow due(SimStep step, Ask ask, Progress written) {
        Blow due = null;
        for (int i = 0; i < struck.length && !calm; i++) {
            Blow blow = world.script().blows().get(i);
            boolean fits = !struck[i]
                    && blow.build() == step.build().index()
                    && (ask == null ? blow.ask() == null && blow.phase() == written.phase() : blow.ask() == ask);
            if (fits && seen[i]++ >= blow.skipped() && due == null) {
                struck[i] = true;
                due = blow;
            }
        }
        return due;
    }

    Fate atRequest(SimStep step, Ask ask) {
        Blow blow = due(step, ask, null);
        Fault fault = blow == null || blow.fault() == Fault.NONE ? weather(ask) : blow.fault();
        long now = world.scheduler().now();
        if (fault == Fault.OUTAGE && now >= outageUntil) {
            outageUntil = now + world.chance().spread(5_000, 2 * 3_600_000);
        }
        return new Fate(!fault.canStrike(ask) ? Fault.NONE : fault, blow);
    }

    private Fault weather(Ask ask) {
        long now = world.scheduler().now();
        if (calm) {
            return Fault.NONE;
        }
        if (now < outageUntil) {
            return Fault.OUTAGE;
        }
        for (Storm storm : world.script().storms()) {
            boolean rages = now - begin >= storm.from() && now - begin < storm.until();
            if (rages && world.chance().in(storm.share())) {
                return storm.faults()
                        .get((int) world.chance().upTo(storm.faults().size() - 1));
            }
        }
        return Fault.NONE;
    }

    /** What was arranged to happen while a request is on its way, happens then. */
    void strikeDuring(SimStep step, Fate fate, long took, Meanwhile meanwhile) {
        if (fate.blow() != null && fate.blow().mishap() != Mishap.NOTHING) {
            Mishap mishap = fate.blow().mishap();
            long delay = Math.round(took * fate.blow().share());
            world.scheduler().in(Math.min(delay, took - 1), null, () -> {
                meanwhile.restarted = mishap.isRestart();
                meanwhile.aborted = mishap.isAbort();
                strike(mishap, step.build());
            });
        }
    }

    Disk.Fate atWrite(SimStep step, Progress progress) {
        Blow blow = due(step, null, progress);
        if (blow == null) {
            return Disk.Fate.WRITTEN;
        }
        switch (blow.mishap()) {
            case WRITE_FAILS:
                return Disk.Fate.FAILS_BEFORE;
            case WRITE_FAILS_AFTERWARDS:
                return Disk.Fate.FAILS_AFTER;
            default:
                long delay = blow.share() < 0.5 ? 0 : Math.round(blow.share() * 200);
                world.scheduler().in(delay, null, () -> strike(blow.mishap(), step.build()));
                return Disk.Fate.WRITTEN;
        }
    }

    Disk.Fate atClaim() {
        boolean fails = claimFails && !calm;
        claimFails = false;
        return fails ? Disk.Fate.FAILS_BEFORE : Disk.Fate.WRITTEN;
    }

    private void strike(Mishap mishap, SimBuild build) {
        if (calm) {
            return;
        }
        world.tally().reached(mishap);
        world.say("the world", mishap);
        switch (mishap) {
            case ABORTED_BY_PERSON -> build.abort(build.script().onAbort(), "a person");
            case ABORTED_BY_JENKINS -> build.abort(OnAbort.LEAVE, "Jenkins");
            case BUILD_KILLED -> build.kill();
            case SUPERSEDED -> {
                world.jenkins().again(build);
                build.abort(OnAbort.LEAVE, "a newer build");
            }
            case BUILT_AGAIN -> world.jenkins().again(build);
            case JOB_MOVED -> build.move();
            case JOB_DELETED -> build.delete();
            case JENKINS_KILLED -> world.jenkins().kill();
            case JENKINS_STOPPED -> world.jenkins().stop();
            case CLOCK_BACK -> world.setWall(-world.chance().spread(1_000, 30 * DAY));
            case CLOCK_FORWARD -> world.setWall(world.chance().spread(1_000, DAY));
            case DISK_FULL -> {
                world.disk().fill();
                claimFails = true;
                recoverLater();
            }
            case DISK_SLOW -> {
                world.disk().slowDown();
                world.jenkins().builds().forEach(SimBuild::hinder);
                recoverLater();
            }
            case LOG_HANGS -> {
                build.log().hang();
                world.scheduler().in(world.chance().spread(1_000, 3_600_000), null, build.log()::release);
            }
            default -> claimFails = true;
        }
    }

    private void recoverLater() {
        world.scheduler().in(world.chance().spread(100, 300_000), null, world.disk()::recover);
    }
}
