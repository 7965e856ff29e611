package io.jenkins.plugins.veeam.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It rings once, when it was set for last, and not at all once it is cancelled. */
class AlarmTest {

    private final FakeMachine machine = new FakeMachine();
    private final List<Long> rang = new ArrayList<>();
    private final Alarm alarm =
            new Alarm(machine, new Events(machine, bug -> {}), () -> rang.add(machine.now - 1_000_000));

    @BeforeEach
    void set() {
        alarm.set(10);
    }

    @Test
    void itRingsOnce() {
        machine.pass(100);
        assertThat(rang).containsExactly(10L);
    }

    @Test
    void itIsSetAnew() {
        alarm.set(20);
        machine.pass(100);
        assertThat(rang).containsExactly(20L);
    }

    @Test
    void itIsCancelled() {
        alarm.cancel();
        assertThat(machine.timersSet()).isZero();
        machine.pass(100);
        assertThat(rang).isEmpty();
    }

    @Test
    void itIsSetAnewOrCancelledWhileItRingsAlready() {
        machine.cancelsTooLate = true;
        alarm.set(20);
        machine.pass(100);
        assertThat(rang).containsExactly(20L);
        alarm.set(10);
        alarm.cancel();
        machine.pass(100);
        assertThat(rang).hasSize(1);
    }
}
