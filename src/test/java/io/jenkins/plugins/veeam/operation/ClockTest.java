package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.OK;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks: the wall's is for people, and may jump; differences come from the one that never goes back. */
class ClockTest {

    private static final long DAY = 24 * 60 * MINUTE;

    @ParameterizedTest
    @ValueSource(longs = {-DAY, -1, 15 * MINUTE, 60 * MINUTE, 365 * DAY})
    void theWallClockJumpsWhileTheTaskRuns(long by) {
        Situation situation = watching()
                .after(20 * SECOND)
                .answers(running())
                .wallJumps(by)
                .after(20 * SECOND)
                .answers(running())
                .isIn(Phase.WATCH_TASK)
                .waits(4_000)
                .fails(Fault.noConnection())
                .isIn(Phase.WATCH_TASK)
                .waits(500)
                .after(10 * SECOND)
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED)
                .mentions("Outage_ends", "Task_succeeded", "Succeeded_task");

        assertThat(situation.undo().durationMillis()).isEqualTo(50 * SECOND);
        assertThat(situation.undo().endedAt()).isEqualTo(Situation.WALL + 50 * SECOND + by);
        assertThat(situation.undo().changes())
                .extracting(Progress.Change::after)
                .containsExactly(0L, 50 * SECOND);
    }

    @Test
    void beforeTheEndThereIsNoDuration() {
        assertThat(watching().after(SECOND).answers(running()).undo().durationMillis())
                .isZero();
    }

    @Test
    void theClockWasSetBackWhileJenkinsWasDown() {
        Situation situation = watching()
                .after(30 * MINUTE)
                .answers(running())
                .after(-7 * DAY)
                .restarts()
                .isIn(Phase.WATCH_TASK)
                .waits(0)
                .answers(running())
                .isIn(Phase.WATCH_TASK)
                .savesNothing()
                .waits(30_000)
                .after(30 * MINUTE)
                .answers(running())
                .endsWithoutLogoff(Outcome.TIMED_OUT);

        assertThat(situation.undo().durationMillis()).isEqualTo(60 * MINUTE);
    }

    @Test
    void theClockWasSetBackToTheVeryBeginningOfTime() {
        Situation situation = watching().after(-Situation.BEGIN).restarts().isIn(Phase.WATCH_TASK);

        assertThat(situation.undo().isSent())
                .as("sent, whatever the clock says")
                .isTrue();
        situation.answers(running()).isIn(Phase.WATCH_TASK).waits(500);
    }

    @Test
    void anAbortOutlivesAClockThatWasSetBack() {
        Situation situation =
                watching().aborted(OnAbort.STOP, true).after(-DAY).restarts().isIn(Phase.DELETE_TASK);

        assertThat(situation.undo().isStopping()).isTrue();
    }

    @Test
    void whatPassedWhileJenkinsWasDownCounts() {
        watching().after(61 * MINUTE).restarts().answers(running()).endsWithoutLogoff(Outcome.TIMED_OUT);
    }
}
