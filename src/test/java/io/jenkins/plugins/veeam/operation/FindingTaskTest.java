package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTaskTest {

    private static final List<Task> NONE = List.of();

    private static Task task(String id, String operation) {
        return new Task(id, "Running", operation, null, null);
    }

    @Test
    void theTaskIsThere() {
        finding()
                .answers(List.of(running()))
                .isIn(Phase.WATCH_TASK)
                .saves()
                .waits(0)
                .says("task-1 Running");
    }

    @Test
    void theTaskIsAmongOthers() {
        Situation situation = finding()
                .answers(List.of(
                        task("task-1", "StartFailoverPlan"),
                        task("task-2", "undofailoverplan"),
                        task(null, "UndoFailoverPlan"),
                        task("task-4", null)))
                .isIn(Phase.WATCH_TASK);

        assertThat(situation.undo().taskId()).isEqualTo("task-2");
    }

    @Test
    void twoUndosProveNothing() {
        finding()
                .answers(List.of(task("task-1", "UndoFailoverPlan"), task("task-2", "UndoFailoverPlan")))
                .isIn(Phase.FIND_TASK);
    }

    /** What Veeam calls our task would settle an open point. */
    @Test
    void whatTheListHeldInsteadIsSaid() {
        finding()
                .answers(List.of(task("task-1", "UndoFailoverPlan"), task("task-2", "UndoFailoverPlan")))
                .after(30 * SECOND)
                .answers(List.of(
                        task("task-1", "UndoFailoverPlan"),
                        task("task-2", "RollbackPlan"),
                        task("task-3", "UndoFailoverPlan")))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains(
                        "dr-site shows no task that is surely the one of the request, but these:"
                                + " task-1 UndoFailoverPlan, task-2 RollbackPlan, task-3 UndoFailoverPlan.",
                        "Look at the plan in the Veeam console before running this again.")
                .explainsItself();
    }

    @Test
    void theTaskIsLookedForSeveralTimesOverHalfAMinute() {
        Situation situation = finding();
        for (int look = 1; look <= 10; look++) {
            situation
                    .answers(NONE)
                    .isIn(Phase.FIND_TASK)
                    .waits(3_000)
                    .says()
                    .savesNothing()
                    .after(3 * SECOND);
        }
        situation
                .answers(NONE)
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains(
                        "UNKNOWN",
                        "Payroll DR",
                        "dr-site shows no task for the request; it may have been carried out all the same.",
                        "Look at the plan in the Veeam console before running this again.")
                .explainsItself();
        assertThat(situation.undo().forbids(situation.undo().order())).isTrue();
    }

    @Test
    void theLastLookComesAtTheEndOfHalfAMinute() {
        finding()
                .answers(NONE)
                .after(29 * SECOND)
                .answers(NONE)
                .waits(1_000)
                .after(999)
                .answers(NONE)
                .isIn(Phase.FIND_TASK)
                .waits(1);
    }

    @Test
    void theTaskAppearsLate() {
        finding().answers(NONE).after(20 * SECOND).answers(List.of(running())).isIn(Phase.WATCH_TASK);
    }

    @Test
    void theLogonSessionIsLost() {
        finding().fails(Fault.sessionLost()).endsWithoutLogoff(Outcome.UNKNOWN).explains("no longer knows");
    }

    @Test
    void theServerIsAwayForAWhile() {
        finding()
                .fails(Fault.notFound())
                .mentions("Outage_begins")
                .after(13 * MINUTE)
                .fails(Fault.malformed())
                .isIn(Phase.FIND_TASK)
                .after(10 * SECOND)
                .answers(List.of(running()))
                .isIn(Phase.WATCH_TASK)
                .mentions("Outage_ends", "Task_state");
    }

    @Test
    void theServerIsAwayForTooLong() {
        finding()
                .fails(Fault.noConnection())
                .after(14 * MINUTE)
                .fails(Fault.noConnection())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("dr-site can't be reached.");
    }

    @Test
    void killedWhileTheRequestWasLeaving() {
        aboutToSend()
                .restarts()
                .isIn(Phase.FIND_TASK)
                .saves()
                .waits(0)
                .says("Jenkins was restarted while the request was being sent."
                        + " Looking for its task; the request is not sent again.");
    }

    @Test
    void restartedWhileItLooked() {
        finding()
                .answers(NONE)
                .after(10 * MINUTE)
                .restarts()
                .isIn(Phase.FIND_TASK)
                .answers(NONE)
                .isIn(Phase.FIND_TASK)
                .waits(3_000);
    }

    @Test
    void abortedAndFound() {
        finding()
                .aborted(OnAbort.STOP, true)
                .isIn(Phase.FIND_TASK)
                .saves()
                .waits(0)
                .answers(List.of(running()))
                .isIn(Phase.DELETE_TASK)
                .saves();
    }

    @Test
    void abortedAndNotFound() {
        finding()
                .aborted(OnAbort.STOP, false)
                .answers(NONE)
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_unknown")
                .explains("Payroll DR", "Veeam console")
                .explainsItself();
    }

    @Test
    void abortedAndTheLogonSessionIsLost() {
        finding()
                .aborted(OnAbort.LEAVE, false)
                .fails(Fault.sessionLost())
                .endsWithoutLogoff(Outcome.ABORTED)
                .mentions("Aborted_unknown");
    }
}
