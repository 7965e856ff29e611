package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.OK;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.operation.LeftTask.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a later operation of the same plan sees of a task that an earlier one left. */
class LeftTaskTest {

    private final Situation timedOut = watching().after(60 * MINUTE).answers(running());
    private LeftTask left = LeftTask.of(timedOut.undo(), later(5 * MINUTE));

    private static Moment later(long millis) {
        return new Moment(Situation.BEGIN + 60 * MINUTE + millis, Situation.WALL, 0.5);
    }

    private LeftTask answers(Object reply) {
        left = left.answered(reply, later(5 * MINUTE));
        return left;
    }

    static EnterpriseManagerException[] gone() {
        return new EnterpriseManagerException[] {
            Fault.sessionLost(), Fault.notFound(), Fault.refused(), Fault.malformed()
        };
    }

    @Test
    void whatMayHaveBeenLeft() {
        assertThat(timedOut.undo().isLeft()).isTrue();
        assertThat(watching().undo().isLeft()).as("its build was killed").isTrue();
        assertThat(watching().aborted(OnAbort.LEAVE, false).undo().isLeft()).isTrue();
        assertThat(aboutToSend().undo().isLeft()).isTrue();
        assertThat(watching().answers(finished(OK)).undo().isLeft()).isFalse();
        assertThat(watching().aborted(OnAbort.STOP, false).answers(null).undo().isLeft())
                .isFalse();
        assertThat(aboutToSend().fails(Fault.noConnection()).undo().isLeft()).isFalse();
        assertThat(Situation.loggedOn().undo().isLeft()).isFalse();
    }

    @Test
    void itStillRuns() {
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(running()).verdict()).isEqualTo(Verdict.RUNNING);
        assertThat(left.line("job » 7"))
                .hasToString("job » 7 left the undo of the failover of plan \"Payroll DR\" on dr-site running, and it"
                        + " still is \"Running\". Wait until it has ended.");
        assertThat(left.completed().isLeft()).isTrue();
    }

    @Test
    void itHasEndedWell() {
        assertThat(answers(finished(OK)).verdict()).isEqualTo(Verdict.ENDED);
        assertThat(left.line("job » 7"))
                .asString()
                .startsWith("job » 7 left an operation of this plan running. It has ended since: SUCCEEDED:");
        Progress completed = left.completed();
        assertThat(completed.outcome()).as("what its build said stays").isEqualTo(Outcome.TIMED_OUT);
        assertThat(completed.explanation()).isEqualTo(timedOut.undo().explanation());
        assertThat(completed.seenLater()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(completed.state()).isEqualTo("Finished");
        assertThat(completed.isLeft()).isFalse();
        assertThat(timedOut.undo().seenLater()).as("the earlier one").isNull();
    }

    @Test
    void itHasFailed() {
        assertThat(answers(finished(new TaskResult(false, "Locked.", null, null))).verdict())
                .isEqualTo(Verdict.ENDED);
        assertThat(left.completed().seenLater()).isEqualTo(Outcome.FAILED);
        assertThat(left.line("x").toString()).contains("Veeam says: Locked.");
    }

    @Test
    void itHasHandedOverToASession() {
        assertThat(answers(finished(OK, RESTORE)).verdict()).isEqualTo(Verdict.ASK);
        assertThat(left.waitMillis()).isZero();
        assertThat(answers(session("Working", "None", "10")).verdict()).isEqualTo(Verdict.RUNNING);
    }

    @Test
    void itHadHandedOverToASessionBefore() {
        Progress earlier = following(RESTORE)
                .after(60 * MINUTE)
                .answers(session("Working", "None", "10"))
                .undo();
        left = LeftTask.of(earlier, later(0));

        assertThat(answers(finished(OK)).verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(stopped("Success")).verdict()).isEqualTo(Verdict.ENDED);
    }

    @ParameterizedTest
    @MethodSource("gone")
    void itCanNotBeSeenAnyMore(EnterpriseManagerException fault) {
        left = left.failed(fault, later(5 * MINUTE));

        assertThat(left.verdict()).isEqualTo(Verdict.UNSEEN);
        assertThat(left.line("job » 7").toString())
                .contains("Its end was never seen, and can't be seen any more.");
        assertThat(left.completed().isLeft()).as("nobody looks again").isFalse();
    }

    @Test
    void aKilledBuildsTaskThatCanNotBeSeenIsNotLookedForAgain() {
        left = LeftTask.of(watching().undo(), later(0)).failed(Fault.sessionLost(), later(0));

        assertThat(left.completed().isLeft()).isFalse();
    }

    @Test
    void anOutageIsWaitedOutForAMinute() {
        left = left.failed(Fault.noConnection(), later(5 * MINUTE));
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(left.waitMillis()).isPositive();
        left = left.failed(Fault.noConnection(), later(5 * MINUTE + 59 * SECOND));
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(left.failed(Fault.noConnection(), later(6 * MINUTE)).verdict())
                .isEqualTo(Verdict.UNSEEN);
        assertThat(left.answered(running(), later(6 * MINUTE)).verdict()).isEqualTo(Verdict.RUNNING);
    }

    @Test
    void aTaskThatHadNoNameIsLookedForInTheList() {
        Progress unknown = finding().after(30 * SECOND).fails(Fault.sessionLost()).undo();
        assertThat(unknown.isLeft()).isTrue();
        left = LeftTask.of(unknown, later(0));
        assertThat(answers(List.of(running())).verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(running()).verdict()).isEqualTo(Verdict.RUNNING);

        left = LeftTask.of(unknown, later(0));
        assertThat(answers(List.of()).verdict()).isEqualTo(Verdict.UNSEEN);
    }

    @Test
    void anAbortedBuildsTaskIsNotDeleted() {
        Progress aborted =
                finding().aborted(OnAbort.STOP, false).answers(List.of()).undo();
        left = LeftTask.of(aborted, later(0));

        assertThat(answers(List.of(running())).verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(running()).verdict()).isEqualTo(Verdict.RUNNING);
    }
}
