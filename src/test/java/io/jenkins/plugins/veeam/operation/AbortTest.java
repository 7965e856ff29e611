package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.OnAbort.LEAVE;
import static io.jenkins.plugins.veeam.operation.OnAbort.STOP;
import static io.jenkins.plugins.veeam.operation.Situation.LOGON;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.RESTORE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static io.jenkins.plugins.veeam.operation.Situation.finished;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.loggedOn;
import static io.jenkins.plugins.veeam.operation.Situation.running;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbortTest {

    @Test
    void beforeTheLogon() {
        begun().aborted(STOP, false)
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notStarted")
                .explains("Nothing was started.")
                .explainsItself();
    }

    @Test
    void whileLoggingOn() {
        begun().aborted(STOP, true)
                .isIn(Phase.LOG_ON)
                .saves()
                .says()
                .answers(LOGON)
                .ends(Outcome.ABORTED)
                .mentions("Aborted_notStarted");
    }

    @Test
    void whileLoggingOnFails() {
        begun().aborted(STOP, true).fails(Fault.broken()).endsWithoutLogoff(Outcome.ABORTED);
    }

    @Test
    void restartedAfterAnAbortOfTheLogon() {
        begun().aborted(STOP, true)
                .restarts()
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notStarted");
    }

    @ParameterizedTest
    @EnumSource
    void whileReadingThePlan(OnAbort onAbort) {
        loggedOn().aborted(onAbort, true).ends(Outcome.ABORTED).mentions("Aborted_notStarted");
    }

    @Test
    void aboutToSendButNotSent() {
        Situation situation =
                aboutToSend().aborted(STOP, false).ends(Outcome.ABORTED).mentions("Aborted_notStarted");

        assertThat(situation.undo().forbidsAnother()).isFalse();
    }

    @Test
    void whileSending() {
        aboutToSend()
                .aborted(STOP, true)
                .isIn(Phase.SEND)
                .saves()
                .answers(running())
                .isIn(Phase.DELETE_TASK)
                .saves()
                .waits(0);
    }

    @Test
    void whileSendingAndLeaving() {
        aboutToSend()
                .aborted(LEAVE, true)
                .answers(running())
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_left");
    }

    @Test
    void whileSendingAndTheReplyNamesNoTask() {
        aboutToSend()
                .aborted(STOP, true)
                .answers(new Task(null, null, null, null, null))
                .isIn(Phase.FIND_TASK);
    }

    @Test
    void whileSendingAndItNeverLeft() {
        aboutToSend()
                .aborted(STOP, true)
                .fails(Fault.noConnection())
                .ends(Outcome.ABORTED)
                .mentions("Aborted_notStarted");
    }

    @Test
    void whileSendingAndKilledThen() {
        aboutToSend().aborted(STOP, true).restarts().isIn(Phase.FIND_TASK).mentions("Resumed_find");
    }

    @ParameterizedTest
    @EnumSource(names = {"WATCH_TASK", "FOLLOW_SESSION"})
    void whileTheTaskIsKnown(Phase phase) {
        known(phase)
                .aborted(STOP, true)
                .isIn(Phase.DELETE_TASK)
                .saves()
                .waits(0)
                .says();
    }

    @ParameterizedTest
    @EnumSource(names = {"WATCH_TASK", "FOLLOW_SESSION"})
    void theTaskIsLeft(Phase phase) {
        known(phase)
                .aborted(LEAVE, true)
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_left")
                .explains("task-1", "dr-site", "Payroll DR", "Veeam console")
                .explainsItself();
    }

    private static Situation known(Phase phase) {
        return phase == Phase.WATCH_TASK ? watching() : following(RESTORE);
    }

    @Test
    void theTaskIsDeleted() {
        Situation situation = watching()
                .aborted(STOP, false)
                .after(SECOND)
                .answers(null)
                .ends(Outcome.ABORTED)
                .mentions("Aborted_deleted")
                .explains("task-1 was deleted on dr-site", "Payroll DR", "may still go on", "Veeam console")
                .explainsItself();

        assertThat(situation.undo().forbidsAnother()).isTrue();
    }

    @Test
    void deletingIsTriedAgain() {
        watching()
                .after(5 * MINUTE)
                .fails(Fault.noConnection())
                .after(MINUTE)
                .aborted(STOP, false)
                .after(SECOND)
                .fails(Fault.noConnection())
                .isIn(Phase.DELETE_TASK)
                .mentions("Outage_begins")
                .waits(500)
                .after(18 * SECOND)
                .fails(Fault.broken())
                .waits(1_000)
                .answers(null)
                .ends(Outcome.ABORTED)
                .mentions("Outage_ends", "Aborted_deleted");
    }

    @Test
    void deletingIsTriedAgainThoughThePatienceOfTheBuildIsOver() {
        watching()
                .after(59 * MINUTE)
                .answers(running())
                .after(61 * SECOND)
                .aborted(STOP, false)
                .fails(Fault.noConnection())
                .isIn(Phase.DELETE_TASK);
    }

    @Test
    void deletingIsGivenUp() {
        watching()
                .aborted(STOP, false)
                .after(20 * SECOND)
                .fails(Fault.noConnection())
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notDeleted")
                .explains("did not confirm that task task-1 was deleted", "Veeam console");
    }

    @Test
    void deletingIsRefused() {
        watching()
                .aborted(STOP, false)
                .fails(Fault.refused())
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notDeleted");
    }

    @Test
    void twice() {
        Situation situation = watching().aborted(STOP, false);
        Undo before = situation.undo();
        situation.aborted(LEAVE, true).isIn(Phase.DELETE_TASK).savesNothing().says();

        assertThat(situation.undo()).isSameAs(before);
    }

    @Test
    void whenTheOutcomeIsKnown() {
        Situation situation = watching()
                .answers(finished(new TaskResult(true, "Ok", null, null)))
                .aborted(STOP, true)
                .isIn(Phase.LOG_OFF)
                .saves()
                .says();

        assertThat(situation.undo().isStopping()).isTrue();
        assertThat(situation.undo().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void overdueWhileLoggingOn() {
        begun().aborted(STOP, true)
                .after(Decisions.patienceAfterAbort())
                .overdue()
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notStarted");
    }

    @Test
    void overdueWhileSending() {
        aboutToSend()
                .aborted(STOP, true)
                .overdue()
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_unknown")
                .explainsItself();
    }

    @Test
    void overdueWhileFinding() {
        finding()
                .aborted(STOP, true)
                .overdue()
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_unknown");
    }

    @Test
    void overdueWhileDeleting() {
        watching()
                .aborted(STOP, true)
                .overdue()
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_notDeleted");
    }

    @Test
    void overdueWhileLoggingOff() {
        Situation situation = watching()
                .aborted(STOP, true)
                .answers(null)
                .overdue()
                .isIn(Phase.ENDED)
                .saves()
                .says();

        assertThat(situation.undo().outcome()).isEqualTo(Outcome.ABORTED);
    }

    @Test
    void overdueWhenAllIsOver() {
        Situation situation = watching().aborted(LEAVE, false);
        Undo end = situation.undo();
        situation.overdue().savesNothing().says();

        assertThat(situation.undo()).isSameAs(end);
    }

    @Test
    void itMayTakeTwentySeconds() {
        assertThat(Decisions.patienceAfterAbort()).isEqualTo(20 * SECOND);
    }
}
