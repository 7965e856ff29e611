package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.CLOUD;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.task;
import static io.jenkins.plugins.veeam.operation.Situation.MINUTE;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.aboutToSend;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.loggedOn;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.TaskResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last thing that Veeam said is in the explanation of every end that comes after it. */
class VeeamsWordsTest {

    private static final String NO = "Failover plan is not in a state that allows undo";

    @Test
    void theRequestIsAnsweredWithAnErrorAndNoTaskIsFound() {
        aboutToSend()
                .fails(Fault.error(NO))
                .says(
                        "Whether Enterprise Manager has begun isn't known: dr-site answered HTTP 500. Looking for the task;"
                                + " the request is not sent again.")
                .answers(List.of())
                .after(30 * SECOND)
                .answers(List.of())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("shows no task", "Veeam console", "The last that Veeam said: " + NO)
                .explainsItself();
    }

    @Test
    void aSessionFailsWithAReason() {
        Situation situation = following(RESTORE)
                .answers(stopped("Failed", "Unable to connect to the host."))
                .ends(Outcome.FAILED)
                .startsWith("restoreSessions/r-1 ended in Failed after 0 s: \"Unable to connect to the host.\"")
                .explains("FAILED", "Veeam says: Unable to connect to the host.")
                .message("Unable to connect to the host.");

        assertThat(situation.undo().explanation()).doesNotContain("gave no reason");
    }

    @Test
    void theTimeIsOverWhileASessionComplains() {
        following(RESTORE, CLOUD)
                .answers(stopped("Failed", "No space left."))
                .after(60 * MINUTE)
                .answers(session("Working", "None", "10"))
                .endsWithoutLogoff(Outcome.TIMED_OUT)
                .explains("Working 10 %", "The last that Veeam said: No space left.");
    }

    @Test
    void theTaskComplainsAndTheLogonSessionIsLost() {
        watching()
                .answers(task("Running", new TaskResult(false, "Waiting for the host.", null, null)))
                .fails(Fault.sessionLost())
                .endsWithoutLogoff(Outcome.UNKNOWN)
                .explains("The last that Veeam said: Waiting for the host.");
    }

    @Test
    void theServerComplainsAndTheBuildIsAborted() {
        watching()
                .fails(Fault.busy(0))
                .aborted(OnAbort.LEAVE, false)
                .endsWithoutLogoff(Outcome.ABORTED)
                .explains("is left running", "The last that Veeam said: Busy with a backup.");
    }

    @Test
    void whatIsOverIsNotSaidAgain() {
        Situation situation = watching()
                .fails(Fault.busy(0))
                .answers(running())
                .after(60 * MINUTE)
                .answers(running())
                .endsWithoutLogoff(Outcome.TIMED_OUT);

        assertThat(situation.undo().explanation()).doesNotContain("Busy");
    }

    @Test
    void nothingIsSaidTwice() {
        Situation situation = loggedOn()
                .fails(Fault.busy(0))
                .after(14 * MINUTE)
                .fails(Fault.busy(0))
                .ends(Outcome.NOT_STARTED)
                .explains("Busy with a backup.");

        assertThat(situation.undo().explanation().split("Busy", -1)).hasSize(2);
    }

    @Test
    void aTaskFailsAndSaysWhyOnceInTheLineAndOnceInTheEnd() {
        watching()
                .answers(finished(new TaskResult(false, NO, null, null)))
                .mentions("Task_failed", "Outcome_FAILED")
                .message(NO);
    }
}
