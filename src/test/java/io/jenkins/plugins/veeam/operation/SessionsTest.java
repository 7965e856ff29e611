package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.OK;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.finishedObscurely;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the task handed over to: no session is missed, all are read to their ends, and the worst counts. */
class SessionsTest {

    @Test
    void aLinkIsShownWhileTheTaskRunsAndGoneAtItsEnd() {
        watching()
                .answers(running(RESTORE))
                .saves()
                .answers(running())
                .savesNothing()
                .answers(finished(OK))
                .isIn(Phase.FOLLOW_SESSION)
                .answers(stopped("Failed", "No."))
                .ends(Outcome.FAILED);
    }

    @Test
    void theReplyToTheRequestShowsALink() {
        aboutToSend()
                .answers(running(RESTORE))
                .answers(finished(OK, CLOUD))
                .isIn(Phase.FOLLOW_SESSION)
                .answers(stopped("Success"))
                .says("restoreSessions/r-1 ended in Success after 0 s", "Following cloud/failoverSessions/c-2");
    }

    @Test
    void oneFailsWhileAnotherStillWorks() {
        following(RESTORE, CLOUD)
                .answers(stopped("Failed", "No."))
                .isIn(Phase.FOLLOW_SESSION)
                .answers(session("Working", "None", "50"))
                .isIn(Phase.FOLLOW_SESSION)
                .answers(stopped("Success"))
                .ends(Outcome.FAILED)
                .message("No.");
    }

    @Test
    void oneFailsAndTheLogonSessionIsLostBeforeTheOtherWasRead() {
        following(RESTORE, CLOUD)
                .answers(stopped("Failed", "No."))
                .fails(Fault.sessionLost())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("no longer knows", "The last that Veeam said: No.");
    }

    @Test
    void oneHasNoResultAndTheOtherSucceeds() {
        following(RESTORE, CLOUD)
                .answers(stopped("None"))
                .answers(stopped("Success"))
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("Session restoreSessions/r-1 stopped without a result.");
    }

    @Test
    void theWorstIsNamed() {
        following(RESTORE, CLOUD)
                .answers(stopped("Warning"))
                .answers(stopped("Success"))
                .ends(Outcome.SUCCEEDED)
                .explains("Sessions followed to their ends: 2; the worst result was Warning.");
    }

    @Test
    void oneSucceedsAndTheOtherMayNotBeRead() {
        following(RESTORE, CLOUD)
                .answers(stopped("Success"))
                .fails(Fault.forbidden())
                .ends(Outcome.SUCCEEDED)
                .explains("Sessions followed to their ends: 1; 1 could not be followed", "Nobody looked");
    }

    @Test
    void aLinkThatNobodyUnderstandsIsSaidInLogAndEnd() {
        Situation situation = watching().answers(finishedObscurely("no way/%%")).ends(Outcome.SUCCEEDED);

        situation
                .mentions("Session_obscure", "Task_succeeded", "Succeeded_partly")
                .explains("Sessions followed to their ends: 0; 1 could not be followed");
    }

    @Test
    void itIsSaidOnce() {
        watching()
                .answers(running())
                .answers(finishedObscurely("no way/%%"))
                .startsWith(
                        "The task names a session that is not followed, since its address isn't understood or since there"
                                + " are too many: no way/%%");
    }

    @Test
    void theDeadlineIsAskedBetweenSessions() {
        following(RESTORE, CLOUD)
                .after(60 * MINUTE)
                .answers(stopped("Success"))
                .endsWithoutLogoff(Outcome.TIMED_OUT)
                .explains("is still \"cloud/failoverSessions/c-2 not read\" after 60 minutes");
        following(RESTORE, CLOUD).after(60 * MINUTE).fails(Fault.forbidden()).endsWithoutLogoff(Outcome.TIMED_OUT);
    }

    @Test
    void aServerThatNamesNewSessionsForEverIsFollowedThroughFewOfThem() {
        Situation situation = watching();
        for (int look = 0; look < 100; look++) {
            situation.answers(running(IntStream.range(10 * look, 10 * look + 10)
                    .mapToObj(id -> "restoreSessions/r-" + id)
                    .toArray(String[]::new)));
        }
        situation.answers(finished(OK));
        for (int session = 1; session < 16; session++) {
            situation.answers(stopped("Success")).isIn(Phase.FOLLOW_SESSION);
        }
        situation.answers(stopped("Success")).ends(Outcome.SUCCEEDED).explains("could not be followed");
    }

    @Test
    void howFarItIs() {
        Situation situation = watching();
        assertThat(situation.undo().percent()).isNull();
        assertThat(situation
                        .answers(finished(OK, RESTORE, CLOUD))
                        .answers(session("Working", "None", "40"))
                        .undo()
                        .percent())
                .isEqualTo(20);
        assertThat(situation
                        .answers(stopped("Success"))
                        .answers(session("Working", "None", "40"))
                        .undo()
                        .percent())
                .isEqualTo(70);
        assertThat(situation
                        .answers(session("Working", "None", "about half"))
                        .undo()
                        .percent())
                .isNull();
        assertThat(situation.answers(stopped("Success")).undo().percent()).isEqualTo(100);
    }
}
