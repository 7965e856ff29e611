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
        return new EnterpriseManagerException[] {Fault.sessionLost(), Fault.notFound()};
    }

    @Test
    void whatMayHaveBeenLeft() {
        assertThat(timedOut.undo().mayHaveLeftATask()).isTrue();
        assertThat(watching().undo().mayHaveLeftATask())
                .as("its build was killed")
                .isTrue();
        assertThat(watching().aborted(OnAbort.LEAVE, false).undo().mayHaveLeftATask())
                .isTrue();
        assertThat(aboutToSend().undo().mayHaveLeftATask()).isTrue();
        assertThat(watching().answers(finished(OK)).undo().mayHaveLeftATask()).isFalse();
        assertThat(watching().aborted(OnAbort.STOP, false).answers(null).undo().mayHaveLeftATask())
                .isFalse();
        assertThat(aboutToSend().fails(Fault.noConnection()).undo().mayHaveLeftATask())
                .isFalse();
        assertThat(Situation.loggedOn().undo().mayHaveLeftATask()).isFalse();
    }

    @Test
    void itStillRuns() {
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(running()).verdict()).isEqualTo(Verdict.RUNNING);
        assertThat(left.line().toString())
                .startsWith("A task that an earlier build left for this plan, task-1, is still");
        assertThat(left.completed().mayHaveLeftATask()).isTrue();
    }

    @Test
    void itHasEndedWell() {
        assertThat(answers(finished(OK)).verdict()).as("it logs off first").isEqualTo(Verdict.ASK);
        assertThat(answers(null).verdict()).isEqualTo(Verdict.ENDED);
        assertThat(left.line().toString()).contains("task-1", "It has ended meanwhile: SUCCEEDED:");
        Progress completed = left.completed();
        assertThat(completed.outcome()).as("what its build said stays").isEqualTo(Outcome.TIMED_OUT);
        assertThat(completed.explanation()).isEqualTo(timedOut.undo().explanation());
        assertThat(completed.seenLater()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(completed.state()).isEqualTo("Finished");
        assertThat(completed.mayHaveLeftATask()).isFalse();
        assertThat(timedOut.undo().seenLater()).as("the earlier one").isNull();
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsBeforeAnythingElseIsAsked() {
        answers(finished(OK));
        left = left.failed(Fault.busy(MINUTE), later(5 * MINUTE));
        assertThat(left.verdict()).isEqualTo(Verdict.ENDED);
        assertThat(left.waitMillis()).isEqualTo(MINUTE);
    }

    @Test
    void itHasFailed() {
        answers(finished(new TaskResult(false, "Locked.", null, null)));
        left = left.failed(Fault.noConnection(), later(5 * MINUTE));

        assertThat(left.verdict()).as("logging off is a courtesy").isEqualTo(Verdict.ENDED);
        assertThat(left.completed().seenLater()).isEqualTo(Outcome.FAILED);
        assertThat(left.line().toString()).contains("Veeam says: Locked.");
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
        assertThat(answers(stopped("Success")).verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(null).verdict()).isEqualTo(Verdict.ENDED);
    }

    @ParameterizedTest
    @MethodSource("gone")
    void itCanNotBeSeenAnyMore(EnterpriseManagerException fault) {
        left = left.failed(fault, later(5 * MINUTE));

        assertThat(left.verdict()).isEqualTo(Verdict.UNSEEN);
        assertThat(left.line().toString()).contains("task-1", "can no longer be seen");
        assertThat(left.completed().mayHaveLeftATask()).as("nobody looks again").isFalse();
    }

    /** The wall clock may have jumped while Jenkins was away: only Enterprise Manager knows whether the logon session lives. */
    @Test
    void itIsAskedForHoweverOldItSeems() {
        assertThat(LeftTask.of(timedOut.undo(), later(30 * 24 * 60 * MINUTE)).verdict())
                .isEqualTo(Verdict.ASK);
    }

    /** Not every look is saved, so its journal doesn't tell when its logon session was last used. */
    @Test
    void aKilledBuildsTaskIsAskedForHoweverOldItsJournalIs() {
        left = LeftTask.of(watching().undo(), later(0));

        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(answers(running()).verdict()).isEqualTo(Verdict.RUNNING);
    }

    @Test
    void aKilledBuildsTaskThatCanNotBeSeenIsNotLookedForAgain() {
        left = LeftTask.of(watching().undo(), later(0)).failed(Fault.sessionLost(), later(0));

        assertThat(left.completed().mayHaveLeftATask()).isFalse();
    }

    static EnterpriseManagerException[] away() {
        return new EnterpriseManagerException[] {Fault.noConnection(), Fault.refused(), Fault.malformed()};
    }

    @ParameterizedTest
    @MethodSource("away")
    void anOutageIsWaitedOutForAMinute(EnterpriseManagerException fault) {
        left = left.failed(fault, later(5 * MINUTE));
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        assertThat(left.waitMillis()).isPositive();
        left = left.failed(Fault.noConnection(), later(5 * MINUTE + 59 * SECOND));
        assertThat(left.verdict()).isEqualTo(Verdict.ASK);
        LeftTask silent = left.failed(Fault.noConnection(), later(6 * MINUTE));
        assertThat(silent.verdict()).as("it may run").isEqualTo(Verdict.UNKNOWN);
        assertThat(silent.line().toString()).contains("does not say whether it still runs");
        assertThat(silent.completed().mayHaveLeftATask()).isTrue();
        assertThat(left.answered(running(), later(6 * MINUTE)).verdict()).isEqualTo(Verdict.RUNNING);
    }

    @Test
    void aTaskThatHadNoNameIsLookedForInTheList() {
        Progress unknown =
                finding().after(30 * SECOND).fails(Fault.sessionLost()).undo();
        assertThat(unknown.mayHaveLeftATask()).isTrue();
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
