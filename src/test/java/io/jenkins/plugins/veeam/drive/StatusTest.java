package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.operation.Progress;
import org.junit.jupiter.api.Test;

/** What a Pipeline's thread dump says while an operation runs. */
class StatusTest {

    private final FakeMachine machine = new FakeMachine();
    private final FakeDisk disk = new FakeDisk();
    private final FakeBuild build =
            new FakeBuild("nightly#1", machine, disk, new Claims(disk, machine), new FakeServer());

    @Test
    void itSaysHowLongTheOperationMayStillTakeWhereThatIsKnown() {
        Progress begun = build.driver.progress();
        Notes notes = new Notes(build, machine);
        assertThat(notes.status(begun)).doesNotContain("left");
        machine.pass(60_000);
        assertThat(notes.status(Decisions.expecting(begun, new Usual(720_000, 5))))
                .contains("since 1 min 0 s, about 11 min left, if it takes as long as the last 5 successes; ");
    }
}
