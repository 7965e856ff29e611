package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;

/** Faults at the server and on the way to it: never a second POST, never a false success. */
class WeatherTest extends AwkwardServer {

    /** What can go wrong with a read. */
    enum ReadFault {
        STATUS_500,
        STATUS_503,
        HTML_FROM_A_PROXY,
        HTML_INSTEAD_OF_A_TASK,
        RESET,
        CLOSED,
        HALF_A_BODY,
        GARBAGE;

        void happensNext(Simulator em, String pattern) {
            switch (this) {
                case STATUS_500 -> em.next(pattern).answers(500, "Out of memory");
                case STATUS_503 -> em.next(pattern).answers(503);
                case HTML_FROM_A_PROXY -> em.next(pattern).answersHtml(502);
                case HTML_INSTEAD_OF_A_TASK -> em.next(pattern).answersHtml(200);
                // Java repeats a GET once by itself where a connection that was used before ends without a byte.
                case RESET -> em.next(pattern).times(3).resets();
                case CLOSED -> em.next(pattern).times(3).closesTheConnection();
                case HALF_A_BODY -> em.next(pattern).answersHalfABody();
                case GARBAGE -> em.next(pattern).answersGarbage();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReadFault.class)
    void readOfTheTaskFailsForAWhile(ReadFault fault) throws Exception {
        fault.happensNext(em, "GET /api/tasks/*");
        WorkflowRun build = assertSucceeds();
        jenkins.assertLogContains("Trying again; last known: Running.", build);
        jenkins.assertLogContains("dr-site answers again after", build);
    }

    @ParameterizedTest
    @EnumSource(value = ReadFault.class, mode = EnumSource.Mode.EXCLUDE, names = "HTML_INSTEAD_OF_A_TASK")
    void readOfThePlanFailsForAWhile(ReadFault fault) throws Exception {
        fault.happensNext(em, "GET /api/failoverPlans/*");
        assertSucceeds();
    }

    /** Waiting can't mend it, and nothing was started. */
    @Test
    void pageInsteadOfThePlanEndsItAtOnce() throws Exception {
        em.next("GET /api/failoverPlans/*").answersHtml(200);
        WorkflowRun build = jenkins.buildAndAssertStatus(
                Result.FAILURE, Site.pipeline("page", "veeamUndoFailover(" + Site.UNDO + ")"));
        jenkins.assertLogContains("with a web page instead of a failover plan", build);
        assertThat(em.undoPosts()).isZero();
    }

    @Test
    void logonFailsForAWhile() throws Exception {
        em.next("POST /api/sessionMngr/*").answers(503);
        assertSucceeds();
    }

    @Test
    void anotherServiceAnswersAtThatAddress() throws Exception {
        em.next("POST /api/sessionMngr/*").answersHtml(200);
        assertFails("NOT_STARTED", "another service, perhaps its web UI, listens there");
    }

    @Test
    void serverIsGoneForAWhileWhileTheUndoRuns() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob job = job();
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/tasks/*", 1);
        em.stopsAccepting();
        jenkins.waitForMessage("dr-site can't be reached at", build);
        em.finishTasks();
        em.acceptsAgain();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        jenkins.assertLogContains("dr-site answers again after", build);
        assertThat(JenkinsRule.getLog(build).lines().filter(line -> line.contains("Trying again")))
                .as("one line when it begins")
                .hasSize(1);
    }

    @Test
    void replyToTheUndoIsLost() throws Exception {
        em.next("POST /api/failoverPlans/*").isCarriedOutButTheReplyIsLost();
        WorkflowRun build = assertSucceeds();
        jenkins.assertLogContains("Looking for the task; the request is not sent again.", build);
    }

    @Test
    void proxyLosesPatienceWithTheUndo() throws Exception {
        em.next("POST /api/failoverPlans/*").isCarriedOutButAnswers(504);
        assertSucceeds();
    }

    @Test
    void undoNeverArrivesAndNobodyKnows() throws Exception {
        em.next("POST /api/failoverPlans/*").resets();
        assertFails(
                "UNKNOWN: the undo of the failover of plan \"Payroll DR\" on dr-site may have been started",
                "Look at the plan in the Veeam console before running this again.");
        assertThat(em.count("GET /api/tasks")).as("several looks").isGreaterThanOrEqualTo(5);
        assertThat(em.count("DELETE /api/logonSessions/*")).as("not logged off").isZero();
    }

    @Test
    void undoIsDeclinedByEnterpriseManager() throws Exception {
        em.next("POST /api/failoverPlans/*").answers(403, "Access denied");
        assertFails("NOT_STARTED", "needs the role Portal Administrator");
        assertThat(em.openLogonSessions()).isZero();
    }

    @Test
    void nobodyListensWhenTheUndoIsToBeSent() throws Exception {
        em.next("GET /api/failoverPlans/*").isHeld();
        WorkflowRun build = job().scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/failoverPlans/*", 1);
        em.closesItsConnections();
        em.letGo();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
    }

    @Test
    void logonSessionIsLostWhileTheUndoRuns() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowRun build = job().scheduleBuild2(0).waitForStart();
        em.awaitAnswered("GET /api/tasks/*", 1);
        em.sessionsDieNow();
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        jenkins.assertLogContains("UNKNOWN", build);
        jenkins.assertLogContains("dr-site no longer knows the logon session", build);
        assertThat(em.count("POST /api/sessionMngr/*")).as("no new logon").isEqualTo(1);
    }

    @Test
    void taskIsNoLongerKnown() throws Exception {
        em.next("GET /api/tasks/*").answers(500, "There is no backup task with id [task-1] in current rest session");
        assertFails("UNKNOWN", "no longer knows the logon session's task");
    }
}
