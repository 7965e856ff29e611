package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    static EnterpriseManagerException[] replyLost() {
        return new EnterpriseManagerException[] {Fault.broken(), Fault.blocked(), Fault.malformed(), Fault.sessionLost()
        };
    }

    static EnterpriseManagerException[] declined() {
        return new EnterpriseManagerException[] {
            Fault.refused(), Fault.notFound(), new SessionLostException("dr-site doesn't know us.", true)
        };
    }

    @Test
    void theUndoIsAccepted() {
        Situation situation = aboutToSend()
                .after(SECOND)
                .answers(running())
                .isIn(Phase.WATCH_TASK)
                .saves()
                .waits(0)
                .says("task-1 Running");

        assertThat(situation.undo().taskId()).isEqualTo("task-1");
        assertThat(situation.undo().state()).isEqualTo("Running");
        assertThat(situation.undo().changes())
                .containsExactly(new Progress.Change(Situation.WALL + SECOND, SECOND, "Running"));
    }

    @Test
    void theReplySaysFinishedAlready() {
        aboutToSend()
                .answers(Replies.finished(new TaskResult(true, "Ok", null, null)))
                .isIn(Phase.WATCH_TASK)
                .says("task-1 Finished");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void theReplyNamesNoTask(String taskId) {
        aboutToSend()
                .answers(new Task(taskId, "Running", null, null, null))
                .isIn(Phase.FIND_TASK)
                .saves()
                .waits(0)
                .mentions("ReplyLost")
                .startsWith("The reply of dr-site doesn't name a task."
                        + " Looking for the task; the request is not sent again.");
    }

    @ParameterizedTest
    @MethodSource("replyLost")
    void replyToUndoIsLost(EnterpriseManagerException fault) {
        Situation situation = aboutToSend()
                .fails(fault)
                .isIn(Phase.FIND_TASK)
                .saves()
                .waits(0)
                .mentions("ReplyLost_because")
                .startsWith("Whether Enterprise Manager has begun isn't known: " + fault.getMessage()
                        + " Looking for the task; the request is not sent again.");

        assertThat(situation.undo().forbids(situation.undo().order())).isTrue();
    }

    @Test
    void theUndoNeverLeft() {
        Situation situation = aboutToSend()
                .fails(Fault.noConnection())
                .ends(Outcome.NOT_STARTED)
                .explains("dr-site can't be reached.")
                .explainsItself();

        assertThat(situation.undo().isSent()).isFalse();
        assertThat(situation.undo().forbids(situation.undo().order())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("declined")
    void enterpriseManagerDeclinesTheUndo(EnterpriseManagerException fault) {
        Situation situation =
                aboutToSend().fails(fault).ends(Outcome.NOT_STARTED).explains(fault.getMessage());

        assertThat(situation.undo().forbids(situation.undo().order())).isTrue();
    }

    @Test
    void aboutToSendCannotBeSaved() {
        Situation situation = aboutToSend();
        Move move = Decisions.notSaved(situation.undo(), "The disk is full.", situation.now());

        assertThat(move.progress().phase()).isEqualTo(Phase.LOG_OFF);
        assertThat(move.progress().outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(move.progress().explanation()).contains("Payroll DR", "The disk is full.");
        assertThat(move.progress().forbids(move.progress().order())).isFalse();
        assertThat(situation.undo().isSent()).as("the undo before").isTrue();
    }

    @Test
    void anAbortWhileItLeavesCannotBeSaved() {
        Situation situation = aboutToSend().aborted(OnAbort.STOP, true).saves();
        Move move = Decisions.notSaved(situation.undo(), "The disk is full.", situation.now());

        assertThat(move.progress()).isSameAs(situation.undo());
        assertThat(move.save()).isFalse();
        assertThat(move.progress().isSent()).isTrue();
    }

    @Test
    void jenkinsTerminatesBeforeItLeft() {
        Progress before = aboutToSend().undo();
        Progress notSent = Decisions.notSent(before);

        assertThat(notSent.phase()).isEqualTo(Phase.READ_PLAN);
        assertThat(notSent.isSent()).isFalse();
        assertThat(notSent.userName()).isEqualTo("CORP\\svc-jenkins");
        assertThat(before.phase()).as("the undo before").isEqualTo(Phase.SEND);
    }

    @Test
    void nothingLeadsToASecondOne() {
        Progress undo = aboutToSend().undo();
        Rules<?> rules = undo.phase.rules();
        Move move = rules.givenUp(undo.copy(), Fault.broken(), aboutToSend().now());

        assertThat(move.progress().phase()).isEqualTo(Phase.ENDED);
        assertThat(move.progress().outcome()).isEqualTo(Outcome.UNKNOWN);
    }
}
