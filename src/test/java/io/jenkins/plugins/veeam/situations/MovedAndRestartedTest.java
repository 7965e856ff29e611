package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Result;
import hudson.model.TopLevelItem;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.PlanFile;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/**
 * A job is moved while it undoes, and then Jenkins is restarted. Jenkins keeps a list of the builds that it resumes, under their old
 * names; a build that it doesn't find there goes on once somebody loads it.
 */
class MovedAndRestartedTest {

    private static final String STEP = "veeamUndoFailover(" + Site.UNDO + ")";

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

    private <J extends Job<?, ?> & TopLevelItem> void move(J job) throws Exception {
        em.awaitAnswered("GET /api/tasks/*", 1);
        Items.move(job, Jenkins.get().createProject(Folder.class, "folder"));
        em.await("a claim that has followed", MovedAndRestartedTest::hasFollowed);
    }

    private static boolean hasFollowed() {
        try {
            String plan = PlanFile.plans().get(0);
            return new PlanFile(plan).read().orElseThrow().holder().build().equals("folder/undo#1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkflowRun refused(JenkinsRule jenkins, String why) throws Exception {
        WorkflowRun other = jenkins.buildAndAssertStatus(Result.FAILURE, Site.pipeline("other", STEP));
        jenkins.assertLogContains(why, other);
        return other;
    }

    @Test
    void ofAPipeline() throws Throwable {
        sessions.then(jenkins -> {
            Site.configure(em);
            WorkflowJob job = Site.pipeline("undo", STEP);
            job.scheduleBuild2(0).waitForStart();
            move(job);
        });
        int asked = em.count("GET /api/tasks/*");
        sessions.then(jenkins -> {
            em.awaitAnswered("GET /api/tasks/*", asked + 2); // though nobody has looked at the build
            refused(jenkins, "Another build works at the same plan");
            em.finishTasks();
            WorkflowJob job = Jenkins.get().getItemByFullName("folder/undo", WorkflowJob.class);
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(job.getLastBuild()));
            jenkins.assertLogContains("Jenkins was restarted. Continuing where it stopped.", job.getLastBuild());
            History history = new History(job);
            assertThat(history.newestFirst()).hasSize(1);
            Progress end = history.journal(history.newestFirst().get(0)).read();
            assertThat(end.phase()).isEqualTo(Phase.ENDED);
            assertThat(end.outcome()).isEqualTo(Outcome.SUCCEEDED);
        });
    }

    @Test
    void ofAFreestyleJob() throws Throwable {
        sessions.then(jenkins -> {
            Site.configure(em);
            FreeStyleProject job = Site.freestyle("undo", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
            job.scheduleBuild2(0).waitForStart();
            move(job);
        });
        sessions.then(jenkins -> {
            WorkflowRun other =
                    refused(jenkins, "task that an earlier build left for this plan, task-1, is still running");
            History history = new History(other.getParent());
            assertThat(history.journal(history.newestFirst().get(0)).read().heldBy())
                    .isEqualTo("folder/undo#1");
        });
    }
}
