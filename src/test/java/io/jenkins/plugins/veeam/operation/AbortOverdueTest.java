package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.OnAbort.LEAVE;
import static io.jenkins.plugins.veeam.operation.OnAbort.STOP;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The time that an abort may take is over. */
class AbortOverdueTest {

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
        Progress end = situation.undo();
        situation.overdue().savesNothing().says();

        assertThat(situation.undo()).isSameAs(end);
    }

    @Test
    void itMayTakeTwentySeconds() {
        assertThat(Decisions.patienceAfterAbort()).isEqualTo(20 * SECOND);
    }
}
