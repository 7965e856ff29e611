package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Build;
import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.drive.Machine;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;

/** One run of the step in a build: what it asked for, and what the world saw of it. */
final class SimStep implements Build {

    private final World world;
    private final SimBuild build;
    private final Order order;
    private final String name;
    private final Seen seen = new Seen();
    private Driver driver;
    /** The run of Jenkins that it last began or went on in. */
    private Jvm jvm;
    /** What it told its build; null before. */
    private Progress ended;
    /** The run of Jenkins in which it did. */
    private Jvm endedIn;

    SimStep(World world, SimBuild build, Order order, int number) {
        this.world = world;
        this.build = build;
        this.order = order;
        name = "step-" + number;
    }

    World world() {
        return world;
    }

    SimBuild build() {
        return build;
    }

    Order order() {
        return order;
    }

    String name() {
        return name;
    }

    Seen seen() {
        return seen;
    }

    Progress ended() {
        return ended;
    }

    Jvm jvm() {
        return jvm;
    }

    /** What the disk says of it; null: nothing. */
    Progress onDisk() {
        return build.journals() == null ? null : build.journals().get(name);
    }

    void begin() {
        Machine machine = enter();
        seen.beganAt = seen.beganAt == 0 ? world.scheduler().now() : seen.beganAt;
        drive(Decisions.begin(order, machine.now()), machine);
        machine.execute(driver::begin);
    }

    /** After a restart of Jenkins: the journal outranks everything else. */
    void resume() {
        Progress found = onDisk() == null ? null : world.manners().read(Journals.readBack(onDisk()));
        if (found == null) {
            begin();
            return;
        }
        Machine machine = enter();
        world.promises().resumed(this, found);
        drive(found, machine);
        driver.resume();
    }

    private Machine enter() {
        jvm = world.jenkins().jvm();
        seen.enter(world.scheduler().now());
        return world.manners().machine(jvm);
    }

    private void drive(Progress progress, Machine machine) {
        driver = new Driver(
                progress,
                world.manners().paperwork(new SimPaperwork(this)),
                world.manners().port(new SimPort(this)),
                world.manners().build(this),
                world.manners().claims(world.jenkins().claims(), world.jenkins().files(), machine),
                machine);
    }

    void abort(OnAbort how) {
        if (jvm == world.jenkins().jvm() && ended == null) {
            boolean first = seen.abortedAt == 0;
            seen.aborted(world, driver.progress(), how, build.log().hangs());
            if (first) {
                world.tally().reached(how == OnAbort.STOP ? Reached.ABORT_TO_STOP : Reached.ABORT_TO_LEAVE);
            }
            world.manners().abort(driver, how);
        }
    }

    void jenkinsEnded() {
        if (ended == null && driver != null) {
            seen.jenkinsEnded(world);
            seen.abortMayBeLost |= onDisk() == null || !onDisk().isStopping();
        }
    }

    @Override
    public boolean isWaiting() {
        return jvm == world.jenkins().jvm() && build.isAt(this) && endedIn != jvm;
    }

    @Override
    public void ended(Progress progress) {
        world.say(this, "ended ", progress.outcome());
        world.promises().ended(this, progress, endedIn == jvm);
        ended = progress;
        endedIn = jvm;
        if (build.isAt(this)) {
            world.scheduler().in(world.chance().upTo(50), jvm, () -> {
                if (build.isAt(this)) {
                    build.goOn(progress);
                }
            });
        }
    }

    @Override
    public void crashed(Throwable bug) {
        world.promises().bug(this, bug);
    }

    @Override
    public String toString() {
        return build + " " + name;
    }
}
