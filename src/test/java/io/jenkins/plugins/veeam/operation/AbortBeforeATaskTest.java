package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.OnAbort.LEAVE;
import static io.jenkins.plugins.veeam.operation.OnAbort.STOP;
import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.loggedOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The build is aborted before its task is known. */
class AbortBeforeATaskTest {

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

        assertThat(situation.undo().forbids(situation.undo().order())).isFalse();
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
}
