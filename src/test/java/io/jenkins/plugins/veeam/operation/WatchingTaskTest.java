package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.task;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The task runs: how long it is watched, and what may come between. */
class WatchingTaskTest {

    private static final TaskResult OK = new TaskResult(true, "Ok", null, null);

    static EnterpriseManagerException[] passing() {
        return new EnterpriseManagerException[] {
            Fault.broken(),
            Fault.noConnection(),
            Fault.refused(),
            Fault.blocked(),
            Fault.foreignNotFound(),
            Fault.malformed()
        };
    }

    @Test
    void looksAreATenthOfTheTimeThatHasGoneByAndFromTenMinutesOnASixtieth() {
        watching()
                .after(SECOND)
                .answers(running())
                .waits(500)
                .after(19 * SECOND)
                .answers(running())
                .waits(2_000)
                .after(9 * MINUTE)
                .answers(running())
                .waits(10_000)
                .after(11 * MINUTE)
                .answers(running())
                .waits(20_333)
                .after(30 * MINUTE)
                .answers(running())
                .waits(30_000);
    }

    @Test
    void patienceEndsAtTheMinute() {
        watching()
                .after(60 * MINUTE - 5 * SECOND)
                .answers(running())
                .isIn(Phase.WATCH_TASK)
                .waits(5_000)
                .after(5 * SECOND)
                .answers(task("OperationFinished", null))
                .endsWithoutLogoff(Outcome.TIMED_OUT)
                .explains("Payroll DR", "still \"OperationFinished\" after 60 minutes", "Veeam console")
                .explainsItself();
    }

    @Test
    void itFinishesJustAfterThePatienceEnded() {
        watching().after(61 * MINUTE).answers(finished(OK)).ends(Outcome.SUCCEEDED);
    }

    @Test
    void theLogonSessionIsLost() {
        Situation situation = watching()
                .fails(Fault.sessionLost())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("no longer knows the logon session", "Veeam console")
                .explainsItself();

        assertThat(situation.undo().forbids(situation.undo().order())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFaultIsWaitedOut(EnterpriseManagerException fault) {
        watching()
                .fails(fault)
                .isIn(Phase.WATCH_TASK)
                .savesNothing()
                .waits(500)
                .mentions("Outage_begins")
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED)
                .mentions("Outage_ends", "Task_succeeded", "Succeeded_task");
    }

    @Test
    void theServerIsAwayForLongerThanItKeepsASession() {
        watching()
                .after(MINUTE)
                .answers(running())
                .after(14 * MINUTE - 1)
                .fails(Fault.noConnection())
                .waits(1)
                .after(1)
                .fails(Fault.noConnection())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("dr-site can't be reached.");
    }

    @Test
    void theServerIsAwayWhenThePatienceEnds() {
        watching()
                .after(59 * MINUTE)
                .answers(running())
                .after(30 * SECOND)
                .fails(Fault.noConnection())
                .waits(500)
                .after(29 * SECOND)
                .fails(Fault.noConnection())
                .waits(1_000)
                .after(SECOND)
                .fails(Fault.noConnection())
                .endsWithoutLogoff(Outcome.UNKNOWN);
    }

    @Test
    void waitsGrowWithAnOutage() {
        watching()
                .after(MINUTE)
                .fails(Fault.noConnection())
                .waits(500)
                .after(50 * SECOND)
                .fails(Fault.noConnection())
                .waits(5_000)
                .answers(running())
                .after(10 * SECOND)
                .fails(Fault.noConnection())
                .waits(500)
                .mentions("Outage_begins");
    }

    @Test
    void controllerRestartsWhileUndoRuns() {
        watching()
                .fails(Fault.noConnection())
                .after(13 * MINUTE)
                .restarts()
                .isIn(Phase.WATCH_TASK)
                .mentions("Resumed")
                .saves()
                .waits(0)
                .after(13 * MINUTE)
                .fails(Fault.noConnection())
                .isIn(Phase.WATCH_TASK)
                .mentions("Outage_begins")
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED);
    }
}
