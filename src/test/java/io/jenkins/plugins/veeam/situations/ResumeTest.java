package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Result;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.UndoFailoverStep;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.LogRecorder;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What has changed around an undo while its controller restarted. {@link RestartTest} has the phases. */
class ResumeTest {

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private Simulator em;

    @BeforeEach
    void enterpriseManager() {
        em = Site.populated(Simulator.https());
        em.undo().runsUntilToldTo();
    }

    @AfterEach
    void oneUndoWasSent() {
        assertThat(em.undoPosts()).isEqualTo(1);
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    private void runsInOneSession(String parameters) throws Throwable {
        sessions.then(jenkins -> {
            Site.configure(em);
            Site.pipeline("undo", "veeamUndoFailover(" + Site.UNDO + parameters + ")")
                    .scheduleBuild2(0)
                    .waitForStart();
            em.awaitAnswered("GET /api/tasks/*", 1);
        });
    }

    @Test
    void aNewerVersionOfThePluginWroteTheJournal() throws Throwable {
        runsInOneSession("");
        Path[] journal = new Path[1];
        sessions.then(
                jenkins -> journal[0] = undo().getRootDir().toPath().resolve("veeam-operation-" + step() + ".json"));
        String saved = Files.readString(journal[0]);
        Files.writeString(journal[0], saved.replace("\"version\":1", "\"version\":99"));
        sessions.then(jenkins -> {
            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(undo()));
            jenkins.assertLogContains("UNKNOWN: Jenkins can't tell what became of this operation.", undo());
            jenkins.assertLogContains("was written by a newer version of this plugin", undo());
            jenkins.assertLogNotContains("\tat ", undo());
        });
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions()).as("not logged off").isEqualTo(1);
    }

    private static String step() throws IOException {
        return Journal.of(undo()).get(0).step();
    }

    private static WorkflowRun undo() {
        return Jenkins.get().getItemByFullName("undo", WorkflowJob.class).getLastBuild();
    }

    @Test
    void goesOnWithoutAWarning() throws Throwable {
        runsInOneSession("");
        sessions.then(jenkins -> {
            LogRecorder warnings = new LogRecorder()
                    .recordPackage(UndoFailoverStep.class, Level.WARNING)
                    .capture(100);
            em.finishTasks();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(undo()));
            jenkins.assertLogContains("Jenkins was restarted. Continuing where it stopped.", undo());
            assertThat(warnings.getMessages()).isEmpty();
            assertThat(em.count("POST /api/sessionMngr/*"))
                    .as("the same logon session")
                    .isEqualTo(1);
        });
    }

    @Test
    void serverEntryAndCredentialAreGone() throws Throwable {
        runsInOneSession("");
        sessions.then(jenkins -> {
            // the resumed step of this session is cut off before it sees its end
            VeeamFailoverConfiguration.get()
                    .setServers(List.of(new EnterpriseManagerServer("other", "http://127.0.0.1:1")));
            SystemCredentialsProvider.getInstance().getCredentials().clear();
            SystemCredentialsProvider.getInstance().save();
        });
        sessions.then(jenkins -> {
            em.finishTasks();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(undo()));
        });
    }

    @Test
    void enterpriseManagerIsAwayWhenJenkinsComesBack() throws Throwable {
        runsInOneSession("");
        em.stopsAccepting();
        sessions.then(jenkins -> {
            jenkins.waitForMessage("dr-site can't be reached", undo());
            em.finishTasks();
            em.acceptsAgain();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(undo()));
        });
    }

    @Test
    void logonSessionHasExpiredMeanwhile() throws Throwable {
        runsInOneSession("");
        em.sessionsDieNow();
        sessions.then(jenkins -> {
            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(undo()));
            jenkins.assertLogContains("UNKNOWN", undo());
            jenkins.assertLogContains("dr-site no longer knows the logon session", undo());
        });
    }

    @Test
    void personAbortsAfterARestart() throws Throwable {
        runsInOneSession("");
        sessions.then(jenkins -> {
            jenkins.waitForMessage("Jenkins was restarted", undo());
            undo().getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(undo()));
            jenkins.assertLogContains("task task-1 was deleted on dr-site", undo());
            assertThat(em.deletedTasks()).containsExactly("task-1");
        });
    }

    @Test
    void timeoutHoldsAcrossARestart() throws Throwable {
        runsInOneSession(", timeoutMinutes: 1");
        sessions.then(jenkins -> {
            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(undo()));
            jenkins.assertLogContains("TIMED_OUT", undo());
        });
    }

    @Test
    void anotherBuildFindsThePlanTakenAfterARestart() throws Throwable {
        runsInOneSession("");
        sessions.then(jenkins -> {
            WorkflowRun second = jenkins.buildAndAssertStatus(
                    Result.FAILURE, Site.pipeline("second", "veeamUndoFailover(" + Site.UNDO + ")"));
            jenkins.assertLogContains("Another build works at the same plan", second);
            em.finishTasks();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(undo()));
        });
    }

    @Test
    void freestyleBuildDiesWithItsControllerAndTheTaskRunsOn() throws Throwable {
        sessions.then(jenkins -> {
            Site.configure(em);
            Site.freestyle("freestyle", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS))
                    .scheduleBuild2(0)
                    .waitForStart();
            em.awaitAnswered("GET /api/tasks/*", 1);
        });
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions()).isEqualTo(1);
    }
}
