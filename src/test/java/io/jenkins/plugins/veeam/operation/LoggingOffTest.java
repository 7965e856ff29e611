package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;

class LoggingOffTest {

    private static Situation loggingOff() {
        return watching()
                .after(SECOND)
                .answers(finished(new TaskResult(true, "Ok", null, null)))
                .isIn(Phase.LOG_OFF);
    }

    @Test
    void itWorks() {
        Situation situation = loggingOff()
                .after(SECOND)
                .answers(null)
                .isIn(Phase.ENDED)
                .saves()
                .says("Logged off");

        assertThat(situation.undo().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(situation.undo().endedAt()).isEqualTo(Situation.WALL + SECOND);
    }

    @Test
    void theServerIsAwayForAMoment() {
        loggingOff()
                .after(9 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_OFF)
                .waits(500)
                .answers(null)
                .says("dr-site answers again after 0 s.", "Logged off");
    }

    @Test
    void thePatienceOfTheBuildDoesNotCount() {
        watching()
                .after(61 * MINUTE)
                .answers(finished(new TaskResult(true, "Ok", null, null)))
                .after(9 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_OFF);
    }

    @Test
    void theServerStaysAway() {
        loggingOff()
                .after(10 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.ENDED)
                .saves()
                .says("Not logged off: dr-site can't be reached. The logon session expires after 15 minutes.");
    }

    @Test
    void theLogonSessionIsGone() {
        Situation situation =
                loggingOff().fails(Fault.sessionLost()).isIn(Phase.ENDED).mentions("NotLoggedOff");

        assertThat(situation.undo().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void restarted() {
        loggingOff()
                .after(MINUTE)
                .restarts()
                .isIn(Phase.LOG_OFF)
                .after(9 * SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.LOG_OFF);
    }

    @Test
    void restartedWhenAllWasOver() {
        Situation situation = loggingOff()
                .answers(null)
                .restarts()
                .isIn(Phase.ENDED)
                .savesNothing()
                .says();

        assertThat(situation.undo().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void theOutageBeforeTheEndIsForgotten() {
        Situation situation = watching()
                .fails(Fault.noConnection())
                .after(13 * MINUTE)
                .answers(finished(new TaskResult(false, "No.", null, null)))
                .mentions("Outage_ends", "Task_failed", "Outcome_FAILED");

        situation
                .after(SECOND)
                .fails(Fault.noConnection())
                .mentions("Outage_begins")
                .waits(500);
    }
}
