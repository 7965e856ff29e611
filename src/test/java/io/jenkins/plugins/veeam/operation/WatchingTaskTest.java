package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.RESTORE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.finished;
import static io.jenkins.plugins.veeam.operation.Situation.running;
import static io.jenkins.plugins.veeam.operation.Situation.task;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchingTaskTest {

    private static final TaskResult OK = new TaskResult(true, "Ok", null, null);

    static EnterpriseManagerException[] passing() {
        return new EnterpriseManagerException[] {
            Fault.broken(), Fault.noConnection(), Fault.refused(), Fault.blocked(), Fault.notFound(), Fault.malformed()
        };
    }

    @Test
    void itSucceeds() {
        Situation situation = watching()
                .after(3 * MINUTE)
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED)
                .mentions("Task_succeeded", "Accepted")
                .message("Ok");

        assertThat(situation.undo().state()).isEqualTo("Finished");
        assertThat(situation.undo().changes()).extracting(Undo.Change::state).containsExactly("Running", "Finished");
        assertThat(situation.undo().forbidsAnother()).isFalse();
        assertThat(situation.undo().explanation()).contains("Payroll DR");
    }

    @Test
    void itSucceedsWithoutAWord() {
        watching()
                .answers(finished(new TaskResult(true, null, null, null)))
                .ends(Outcome.SUCCEEDED)
                .startsWith("task-1 Finished after 0 s: success, \"\"")
                .explainsItself();
    }

    @Test
    void itFails() {
        Situation situation = watching()
                .answers(finished(new TaskResult(false, "The replica is locked.", null, null)))
                .ends(Outcome.FAILED)
                .explains("Payroll DR", "The replica is locked.")
                .message("The replica is locked.");

        assertThat(situation.undo().forbidsAnother()).isFalse();
    }

    @Test
    void itFailsWithoutAWord() {
        watching()
                .answers(finished(new TaskResult(false, null, null, null)))
                .ends(Outcome.FAILED)
                .explains("Veeam says: -")
                .explainsItself();
    }

    @Test
    void itFinishesWithoutAResult() {
        watching()
                .answers(finished(null))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .mentions("Task_finishedWithoutResult", "Outcome_UNKNOWN")
                .startsWith("task-1 Finished after 0 s, without a result")
                .explains("Task task-1 finished without saying whether it succeeded.")
                .explainsItself();
    }

    @Test
    void itFinishesWithAResultThatSaysNothing() {
        watching()
                .answers(finished(new TaskResult(null, "Ok", null, null)))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explainsItself();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Running", "OperationFinished", "Failed", "Stopped", "Pending", "finished", ""})
    void onlyFinishedIsTheEnd(String state) {
        watching().answers(task(state, OK)).isIn(Phase.WATCH_TASK);
    }

    @Test
    void aStateThatNobodyNamed() {
        watching()
                .answers(task(null, null))
                .says("task-1 ? after 0 s")
                .saves()
                .answers(task(null, null))
                .says()
                .savesNothing();
    }

    @Test
    void whatItWaitsForIsSaidOnce() {
        watching()
                .answers(task("Running", new TaskResult(null, null, null, true)))
                .says("task-1 Running (waits for a confirmation in the Veeam console) after 0 s")
                .answers(task("Running", new TaskResult(null, null, null, true)))
                .says()
                .answers(task("Running", new TaskResult(null, null, true, null)))
                .says("task-1 Running (waits for credentials in the Veeam console) after 0 s")
                .answers(task("Running", new TaskResult(null, null, false, false)))
                .says("task-1 Running after 0 s");
    }

    @Test
    void theNewestOfManyStatesAreKept() {
        Situation situation = watching();
        for (int look = 1; look <= 120; look++) {
            situation.answers(task("State " + look, null));
        }

        assertThat(situation.undo().changes())
                .extracting(Undo.Change::state)
                .hasSize(100)
                .startsWith("State 21")
                .endsWith("State 120");
    }

    @Test
    void looksAreATenthOfTheTimeThatHasGoneBy() {
        watching()
                .after(SECOND)
                .answers(running())
                .waits(500)
                .after(19 * SECOND)
                .answers(running())
                .waits(2_000)
                .after(10 * MINUTE)
                .answers(running())
                .waits(10_000);
    }

    @Test
    void itSpeaksUpEveryTenMinutes() {
        watching()
                .after(10 * MINUTE - 1)
                .answers(running())
                .says()
                .after(1)
                .answers(running())
                .says("task-1 still Running after 10 min 0 s")
                .savesNothing()
                .after(9 * MINUTE)
                .answers(running())
                .says();
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

        assertThat(situation.undo().forbidsAnother()).isTrue();
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
                .mentions("Outage_ends", "Task_succeeded", "Accepted");
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

    @Test
    void itHandsOverToASession() {
        watching()
                .answers(finished(OK, RESTORE, RESTORE, "cloud/failoverSessions/c-2"))
                .isIn(Phase.FOLLOW_SESSION)
                .saves()
                .waits(0)
                .mentions("Task_succeeded", "Session_follow");
    }

    @Test
    void aFailedTaskHandsOverNothing() {
        watching()
                .answers(finished(new TaskResult(false, "No.", null, null), RESTORE))
                .ends(Outcome.FAILED);
    }
}
