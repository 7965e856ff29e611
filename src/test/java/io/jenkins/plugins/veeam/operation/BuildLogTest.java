package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.LOGON;
import static io.jenkins.plugins.veeam.operation.Replies.RESTORE;
import static io.jenkins.plugins.veeam.operation.Replies.finished;
import static io.jenkins.plugins.veeam.operation.Replies.plan;
import static io.jenkins.plugins.veeam.operation.Replies.running;
import static io.jenkins.plugins.veeam.operation.Replies.session;
import static io.jenkins.plugins.veeam.operation.Replies.stopped;
import static io.jenkins.plugins.veeam.operation.Replies.task;
import static io.jenkins.plugins.veeam.operation.Situation.SECOND;
import static io.jenkins.plugins.veeam.operation.Situation.begun;
import static io.jenkins.plugins.veeam.operation.Situation.following;
import static io.jenkins.plugins.veeam.operation.Situation.watching;

import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;

/** The build log is the product: these are its lines, word for word. */
class BuildLogTest {

    @Test
    void aGoodNight() {
        begun().answers(LOGON)
                .says("dr-site (https://em.example.com:9398): logged on as CORP\\svc-jenkins")
                .answers(plan())
                .says("Undoing the failover of plan \"Payroll DR\" (" + Situation.ID + "): 2 machines."
                        + " Changes on the replicas since the failover are discarded.")
                .answers(running())
                .says("task-1 Running")
                .after(182 * SECOND)
                .answers(task("OperationFinished", new TaskResult(true, "Ok", null, null)))
                .says("task-1 OperationFinished after 3 min 2 s")
                .after(8 * SECOND)
                .answers(finished(new TaskResult(true, "Ok", null, null)))
                .startsWith("task-1 Finished after 3 min 10 s: success, \"Ok\"")
                .mentions("Task_succeeded", "Succeeded_task")
                .after(SECOND)
                .answers(null)
                .says("Logged off");
    }

    @Test
    void theTaskFails() {
        watching()
                .after(65 * SECOND)
                .answers(finished(new TaskResult(false, "The replica is locked.", null, null)))
                .says(
                        "task-1 Finished after 1 min 5 s: failed, \"The replica is locked.\"",
                        "FAILED: the undo of the failover of plan \"Payroll DR\" on dr-site failed.")
                .explains("failed. Veeam says: The replica is locked.");
    }

    @Test
    void theServerIsAwayForAWhile() {
        watching()
                .after(5 * SECOND)
                .fails(Fault.noConnection())
                .says("dr-site can't be reached. Trying again; last known: Running.")
                .after(5 * SECOND)
                .fails(Fault.broken())
                .says()
                .after(7 * SECOND)
                .answers(running())
                .says("dr-site answers again after 12 s.");
    }

    @Test
    void aSessionIsFollowed() {
        following(RESTORE)
                .after(10 * SECOND)
                .answers(session("Working", "None", "47"))
                .says("restoreSessions/r-1 Working 40 % after 10 s")
                .after(10 * SECOND)
                .answers(session("Working", "None", "49"))
                .says()
                .after(10 * SECOND)
                .answers(stopped("Success"))
                .mentions("Session_ended", "Succeeded_sessions");
    }

    @Test
    void itWaitsForAPerson() {
        watching()
                .after(3 * SECOND)
                .answers(task("Running", new TaskResult(null, null, true, true)))
                .says("task-1 Running (waits for a confirmation in the Veeam console)"
                        + " (waits for credentials in the Veeam console) after 3 s");
    }

    @Test
    void itNeverEnds() {
        watching()
                .after(60 * Situation.MINUTE)
                .answers(running())
                .says(
                        "TIMED_OUT: the undo of the failover of plan \"Payroll DR\" on dr-site is still \"Running\" after"
                                + " 60 minutes. It is left running: look at the plan in the Veeam console before running this again.");
    }
}
