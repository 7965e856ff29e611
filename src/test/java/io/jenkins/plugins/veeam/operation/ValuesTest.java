package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.finding;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 500",
        "0, 0, 450",
        "0, 1, 550",
        "5000, 0.5, 500",
        "5010, 0.5, 501",
        "20000, 0.5, 2000",
        "20000, 0, 1800",
        "20000, 1, 2200",
        "100000, 0.5, 10000",
        "599999, 0.5, 10000",
        "600000, 0.5, 10000",
        "1200000, 0.5, 20000",
        "1800000, 0.5, 30000",
        "86400000, 0.5, 30000",
        "86400000, 0, 27000",
        "86400000, 1, 33000",
        "-1000, 0.5, 500",
    })
    void patience(long elapsed, double chance, long millis) {
        assertThat(Patience.delay(elapsed, chance)).isEqualTo(millis);
    }

    @Test
    void anOutageIsWaitedOutForLessThanALogonSessionLives() {
        long lastRequest = 30_000;
        assertThat(Patience.OUTAGE + lastRequest).isLessThan(15 * 60_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "-5000, 0 s",
        "999, 0 s",
        "59999, 59 s",
        "60000, 1 min 0 s",
        "182000, 3 min 2 s",
        "3599999, 59 min 59 s",
        "3600000, 1 h 0 min",
        "7500000, 2 h 5 min",
        "90000000, 25 h 0 min",
    })
    void elapsed(long millis, String words) {
        assertThat(new Elapsed(millis)).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"STOP, STOP", "' leave ', LEAVE", "Stop, STOP", "'', STOP", "' ', STOP", "-, STOP", "KEEP, -"})
    void onAbort(String text, OnAbort expected) {
        assertThat(OnAbort.parse(text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void onAbortIsReadTheSameInTurkey() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(new java.util.Locale("tr", "TR"));
            assertThat(OnAbort.parse("stop")).contains(OnAbort.STOP);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void theBuildGoesOnAfterTwoOutcomes() {
        assertThat(Outcome.values()).filteredOn(Outcome::isSuccess).containsExactly(Outcome.SUCCEEDED, Outcome.CHECKED);
    }

    @Test
    void anUndoThatBegan() {
        Progress undo = begun().undo();

        assertThat(undo.startedAt()).isEqualTo(Situation.WALL);
        assertThat(undo.order().planId().value()).isEqualTo(Situation.ID);
        assertThat(undo.phase()).isEqualTo(Phase.LOG_ON);
        assertThat(undo.machines()).isEmpty();
        assertThat(undo.changes()).isEmpty();
        assertThat(undo.endedAt()).isZero();
        assertThat(undo.isStopping()).isFalse();
        assertThat(undo.isSent()).isFalse();
        assertThat(undo.forbids(undo.order())).isFalse();
        assertThat(undo.userName()).isNull();
        assertThat(undo.inWords()).isEqualTo("the undo of the failover of plan \"" + Situation.ID + "\"");
    }

    @Test
    void whileItRunsNoOtherMayBeSent() {
        assertThat(watching().undo().forbids(watching().undo().order())).isTrue();
        assertThat(finding().undo().forbids(finding().undo().order())).isTrue();
    }

    @Test
    void whatWasSavedNeverChanges() {
        Situation situation = aboutToSend();
        Progress saved = situation.undo();
        situation
                .answers(running())
                .fails(Fault.broken())
                .aborted(OnAbort.STOP, false)
                .answers(null);

        assertThat(saved.phase()).isEqualTo(Phase.SEND);
        assertThat(saved.taskId()).isNull();
        assertThat(saved.isStopping()).isFalse();
        assertThat(saved.changes()).isEmpty();
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Situation situation = watching();
        List<Line> once = Decisions.answered(situation.undo(), Replies.task("Odd", null), situation.now())
                .lines();
        List<Line> twice = Decisions.answered(situation.undo(), Replies.task("Odd", null), situation.now())
                .lines();

        assertThat(once).isEqualTo(twice).isNotEmpty();
    }

    @Test
    void refusedForAReasonThatLiesOutside() {
        Situation situation = begun();
        Move move = Decisions.refused(situation.undo(), "Another build undoes it.", null, situation.now());

        assertThat(move.progress().phase()).isEqualTo(Phase.ENDED);
        assertThat(move.progress().outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(move.progress().explanation()).contains(Situation.ID, "Another build undoes it.");
        assertThat(situation.undo().outcome()).as("the undo before").isNull();
    }

    @Test
    void thePlanIsCalledByItsNameOnceThatIsKnown() {
        assertThat(begun().answers(LOGON).answers(Replies.plan()).undo().inWords())
                .isEqualTo("the undo of the failover of plan \"Payroll DR\"");
    }
}
