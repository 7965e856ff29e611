package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Situation.BEGIN;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.WALL;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long still? What a heartbeat says of it: an estimate, from what is known. */
class EstimateTest {

    private static final Usual TWELVE_MINUTES = new Usual(12 * MINUTE, 5);

    private static String heartbeat(Progress progress, Object reply, long after) {
        Moment now = new Moment(BEGIN + after, WALL + after, 0.5);
        return Decisions.answered(progress, reply, now).lines().toString();
    }

    private static String heartbeat(Usual usual, long after) {
        return heartbeat(Decisions.expecting(watching().undo(), usual), running(), after);
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        assertThat(heartbeat(Usual.of(List.of()), 200 * SECOND)).isEqualTo("[task-1 still Running after 3 min 20 s]");
    }

    @Test
    void earlierSuccessesSayHowLongItMayTake() {
        assertThat(heartbeat(TWELVE_MINUTES, 200 * SECOND))
                .isEqualTo("[task-1 still Running after 3 min 20 s:"
                        + " about 9 min left, if it takes as long as the last 5 successes]");
        assertThat(heartbeat(new Usual(135 * MINUTE, 1), 10 * MINUTE))
                .endsWith(": about 2 h 5 min left, if it takes as long as the last success]");
        assertThat(heartbeat(TWELVE_MINUTES, 12 * MINUTE)).contains("about 1 min left");
    }

    @Test
    void whatTakesLongerThanUsualSaysSo() {
        assertThat(heartbeat(TWELVE_MINUTES, 13 * MINUTE))
                .endsWith(": longer than usual: the last 5 successes took about 12 min]");
        assertThat(heartbeat(new Usual(20 * SECOND, 1), 13 * MINUTE))
                .endsWith(": longer than usual: the last success took about 1 min]");
    }

    @Test
    void sessionsOwnPercentageOutranksWhatWasMeasured() {
        Progress at40 = following(RESTORE)
                .after(12 * MINUTE)
                .answers(session("Working", "None", "40"))
                .undo();
        assertThat(heartbeat(Decisions.expecting(at40, TWELVE_MINUTES), session("Working", "None", "40"), 20 * MINUTE))
                .isEqualTo("[restoreSessions/r-1 still Working 40 % after 20 min 0 s:"
                        + " 40 % by Veeam's word, about 30 min left at this pace]");
        assertThat(heartbeat(at40, session("Working", "None", "47"), 20 * MINUTE))
                .contains("47 % by Veeam's word");
    }

    @Test
    void tooLittleSaysNothingOfThePace() {
        Progress begun =
                following(RESTORE).answers(session("Working", "None", "3")).undo();
        assertThat(heartbeat(begun, session("Working", "None", "3"), 20 * MINUTE))
                .endsWith(": 3 % by Veeam's word]");
    }

    @Test
    void theMiddleOfWhatWasMeasuredCounts() {
        assertThat(Usual.of(List.of(9 * MINUTE, 700 * MINUTE, 10 * MINUTE))).isEqualTo(new Usual(10 * MINUTE, 3));
        assertThat(Usual.of(List.of(7L))).isEqualTo(new Usual(7, 1));
    }

    @Test
    void barGoesToItsEndAndNoFurther() {
        assertThat(TWELVE_MINUTES.percent(3 * MINUTE, null)).isEqualTo(25);
        assertThat(TWELVE_MINUTES.percent(13 * MINUTE, null)).isEqualTo(100);
        assertThat(TWELVE_MINUTES.percent(13 * MINUTE, 40)).isEqualTo(40);
        assertThat(Usual.UNKNOWN.percent(13 * MINUTE, null)).isNull();
    }

    @Test
    void whatHasEndedHasNoEstimate() {
        Progress ended = watching().answers(Replies.finished(Replies.OK)).undo();
        assertThat(Decisions.expecting(ended, TWELVE_MINUTES).estimate(new Moment(BEGIN, WALL, 0.5)))
                .isNull();
    }
}
