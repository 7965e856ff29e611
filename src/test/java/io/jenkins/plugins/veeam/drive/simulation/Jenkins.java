package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Claims;
import io.jenkins.plugins.veeam.drive.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The controller: its builds, and its ends and beginnings. */
final class Jenkins {

    private static final int MOST_BUILDS = 6;

    private final World world;
    private final List<SimBuild> builds = new ArrayList<>(4);
    private final SimPlanFiles files;
    /** The run of Jenkins; the last one while it is down. */
    private Jvm jvm;

    private Claims claims;
    private int starts;

    Jenkins(World world) {
        this.world = world;
        files = new SimPlanFiles(world);
    }

    void begin() {
        start();
        for (JobScript script : world.script().builds()) {
            SimBuild build = new SimBuild(world, script, builds.size());
            builds.add(build);
            world.scheduler().in(script.startsAt(), null, build::schedule);
        }
    }

    private void start() {
        starts++;
        jvm = new Jvm(world);
        claims = new Claims(world.manners().files(files), world.manners().machine(jvm));
    }

    boolean isUp() {
        return jvm.isAlive() && !jvm.isTerminating();
    }

    Jvm jvm() {
        return jvm;
    }

    Claims claims() {
        return claims;
    }

    SimPlanFiles files() {
        return files;
    }

    List<SimBuild> builds() {
        return builds;
    }

    /** Whether it was restarted at all. */
    boolean wasRestarted() {
        return starts > 1;
    }

    Optional<SimBuild> find(Holder holder) {
        return builds.stream()
                .filter(build -> build.isFindable() && build.name().equals(holder.build()))
                .findFirst();
    }

    boolean isIdle() {
        return isUp() && builds.stream().allMatch(SimBuild::isOver);
    }

    /** One more build like that one. */
    void again(SimBuild like) {
        if (builds.size() < MOST_BUILDS) {
            SimBuild build = new SimBuild(world, like.script(), builds.size());
            builds.add(build);
            build.schedule();
        }
    }

    /** In good order: what runs may run on for a while. */
    void stop() {
        if (isUp()) {
            world.say("Jenkins", "is about to end");
            Jvm ending = jvm;
            ending.terminate();
            world.scheduler().in(world.chance().upTo(3_000), null, () -> end(ending));
        }
    }

    void kill() {
        world.say("Jenkins", "is killed");
        end(jvm);
    }

    private void end(Jvm ending) {
        if (ending.isAlive()) {
            ending.end();
            builds.forEach(SimBuild::jenkinsEnded);
            if (world.chance().in(0.15)) { // somebody is waiting for it
                again(builds.get(0));
            }
            long down = world.chance().in(0.5)
                    ? world.chance().upTo(2_000)
                    : world.chance().spread(1_000, 3_600_000);
            world.scheduler().in(world.chaos().isCalm() ? 0 : down, null, this::comeBack);
        }
    }

    private long resumesAfter() {
        return world.chance().in(0.3) ? world.chance().upTo(50) : world.chance().spread(50, 30_000);
    }

    void comeBack() {
        if (jvm.isAlive()) {
            return;
        }
        world.say("Jenkins", "comes back");
        start();
        for (SimBuild build : builds) {
            if (build.dies()) {
                build.lost();
            }
        }
        for (SimBuild build : builds) {
            if (build.isBuilding()) {
                world.scheduler().in(resumesAfter(), jvm, build::resume);
            }
        }
    }
}
