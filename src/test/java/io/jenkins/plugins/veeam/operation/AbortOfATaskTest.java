package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.OnAbort.LEAVE;
import static io.jenkins.plugins.veeam.operation.OnAbort.STOP;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The build is aborted when its task is known: it is deleted, or left. */
class AbortOfATaskTest {

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

        assertThat(situation.undo().forbids(situation.undo().order())).isTrue();
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
        Progress before = situation.undo();
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
}
