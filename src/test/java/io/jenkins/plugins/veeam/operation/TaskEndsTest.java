package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.task;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the end of a task, and which. */
class TaskEndsTest {

    private static final TaskResult OK = new TaskResult(true, "Ok", null, null);

    @Test
    void itSucceeds() {
        Situation situation = watching()
                .after(3 * MINUTE)
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED)
                .mentions("Task_succeeded", "Succeeded_task")
                .message("Ok");

        assertThat(situation.undo().state()).isEqualTo("Finished");
        assertThat(situation.undo().changes())
                .extracting(Progress.Change::state)
                .containsExactly("Running", "Finished");
        assertThat(situation.undo().forbids(situation.undo().order())).isFalse();
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

        assertThat(situation.undo().forbids(situation.undo().order())).isFalse();
    }

    @Test
    void itFailsWithoutAWord() {
        watching()
                .answers(finished(new TaskResult(false, null, null, null)))
                .ends(Outcome.FAILED)
                .explains("Task task-1 failed, and Veeam gave no reason.")
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
    void itHandsOverToASession() {
        watching()
                .answers(finished(OK, RESTORE, RESTORE, "cloud/failoverSessions/c-2"))
                .isIn(Phase.FOLLOW_SESSION)
                .saves()
                .waits(0)
                .mentions("Task_succeeded", "Session_follow");
    }

    /** What it handed over to may still work: nobody may try again before that has ended. */
    @Test
    void whatAFailedTaskHandedOverToIsReadToItsEndToo() {
        watching()
                .answers(finished(new TaskResult(false, "No.", null, null), RESTORE))
                .isIn(Phase.FOLLOW_SESSION)
                .mentions("Task_failed", "Session_follow")
                .answers(stopped("Success"))
                .ends(Outcome.FAILED)
                .explains("Veeam says: No.")
                .message("No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Running", "OperationFinished"})
    void aFailureCountsAtFinishedOnly(String state) {
        watching()
                .answers(task(state, new TaskResult(false, "Not yet.", null, null)))
                .isIn(Phase.WATCH_TASK)
                .answers(finished(OK))
                .ends(Outcome.SUCCEEDED);
    }
}
