package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Outcome;

/** Builds that want one plan, with what they have in common: a JVM, a server, a disk. */
abstract class OnePlan {

    final FakeMachine machine = new FakeMachine();
    final FakeServer em = new FakeServer();
    final FakeDisk disk = new FakeDisk();
    Claims claims = new Claims(disk, machine);

    FakeBuild build(String name) {
        return new FakeBuild(name, machine, disk, claims, em);
    }

    FakeBuild ran(String name) {
        FakeBuild build = build(name).begin();
        machine.pass(1_000);
        return build;
    }

    void jenkinsIsKilled() {
        claims = new Claims(disk, machine);
    }

    static void assertRefused(FakeBuild build, String why) {
        assertThat(build.ended.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(build.ended.explanation()).contains(why);
    }

    /** A build that sent its request, and left its task. */
    FakeBuild left(String name) {
        FakeBuild build = ran(name);
        build.driver.abort(OnAbort.LEAVE);
        machine.pass(1_000);
        return build;
    }
}
