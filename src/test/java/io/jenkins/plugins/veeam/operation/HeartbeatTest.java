package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.order;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code timeout(activity: true)} must not end a healthy operation: its log is never silent for four minutes. */
class HeartbeatTest {

    private static final long SLOWEST_REQUEST = 30 * SECOND;

    @Test
    void aLongOperationIsNeverSilentForFourMinutes() {
        Situation situation = begun(order(null, false, 1440))
                .answers(Replies.LOGON)
                .answers(Replies.plan())
                .answers(running());
        long silent = 0;
        for (int look = 1; look <= 500; look++) {
            situation.answers(running());
            assertThat(silent).isLessThan(4 * MINUTE);
            silent = situation.move().lines().isEmpty() ? silent : 0;
            silent += situation.move().waitMillis() * 11 / 10 + SLOWEST_REQUEST;
            situation.after(situation.move().waitMillis() * 11 / 10 + SLOWEST_REQUEST);
        }
    }

    @Test
    void itSaysTheStateAndTheTime() {
        watching()
                .after(3 * MINUTE)
                .answers(running())
                .says()
                .after(20 * SECOND)
                .answers(running())
                .says("task-1 still Running after 3 min 20 s")
                .savesNothing()
                .after(3 * MINUTE)
                .answers(running())
                .says();
    }

    @Test
    void anOutageIsNotSilentEither() {
        watching()
                .fails(Fault.noConnection())
                .mentions("Outage_begins")
                .after(2 * MINUTE)
                .fails(Fault.noConnection())
                .says()
                .after(90 * SECOND)
                .fails(Fault.noConnection())
                .says("Still trying after 3 min 30 s: dr-site can't be reached. Last known: Running.");
    }
}
