package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Notifier;
import hudson.tasks.Publisher;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.report.BuildOperations;
import io.jenkins.plugins.veeam.report.OperationReport;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.TestExtension;

/** An operation stays its build's own: wherever the job is moved, and never longer than the build. */
class OwnBuildTest extends InterruptedBuilds {

    private static final String STEP = "veeamUndoFailover(" + Site.UNDO + ")";
    private static int folders;

    private Folder folder() throws Exception {
        return jenkins.jenkins.createProject(Folder.class, "folder-" + ++folders);
    }

    private static Progress journal(Run<?, ?> build) throws Exception {
        return Journal.of(build).get(0).read();
    }

    private void assertNobodyElseUndoes() throws Exception {
        WorkflowRun other = started(STEP);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(other));
        jenkins.assertLogContains("Another build works at the same plan", other);
    }

    private void assertFollowedToItsEnd(Run<?, ?> build) throws Exception {
        assertNobodyElseUndoes();
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        assertThat(journal(build).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(journal(build).phase()).isEqualTo(Phase.ENDED);
        List<History.Entry> history = new History(build.getParent()).newestFirst();
        assertThat(history).hasSize(1);
        assertThat(new History(build.getParent()).journal(history.get(0)).read().outcome())
                .isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void jobOfAPipelineIsMovedWhileItUndoes() throws Exception {
        WorkflowRun build = running(STEP);
        Items.move(build.getParent(), folder());
        assertFollowedToItsEnd(build);
    }

    @Test
    void jobOfAFreestyleBuildIsMovedWhileItUndoes() throws Exception {
        FreeStyleBuild build = running(freestyle(new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS)));
        Items.move((FreeStyleProject) build.getParent(), folder());
        assertFollowedToItsEnd(build);
    }

    @Test
    void folderOfTheJobIsMovedWhileItUndoes() throws Exception {
        WorkflowRun build = running(STEP);
        Folder inner = folder();
        Items.move(build.getParent(), inner);
        Items.move(inner, folder());
        assertThat(((Job<?, ?>) build.getParent()).getFullName()).contains("/" + inner.getName() + "/");
        assertFollowedToItsEnd(build);
    }

    @Test
    void buildIsKilledBeforeTheRequestAndNothingIsSent() throws Exception {
        em.next("GET /api/failoverPlans/*").isHeld();
        WorkflowRun build = started(STEP);
        em.awaitRequest("GET /api/failoverPlans/*", 1);
        build.doKill();
        jenkins.waitForCompletion(build);
        em.letGo();
        em.await("the end of the operation", () -> isOver(build));
        assertThat(journal(build).outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(em.undoPosts()).isZero();
    }

    @Test
    void buildIsKilledAfterTheRequestAndItsTaskIsLeft() throws Exception {
        WorkflowRun build = running(STEP);
        build.doKill();
        jenkins.waitForCompletion(build);
        em.await("the end of the operation", () -> isOver(build));
        assertThat(journal(build).outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(journal(build).mayHaveLeftATask()).isTrue();
        assertThat(em.deletedTasks()).isEmpty();
        WorkflowRun other = started(STEP);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(other));
        jenkins.assertLogContains("task that an earlier build left for this plan, task-1, is still running", other);
    }

    /** As plugins do that run any builder among their post-build steps. */
    public static final class Afterwards extends Notifier {

        @Override
        public boolean needsToRunAfterFinalized() {
            return true;
        }

        @Override
        public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                throws InterruptedException, IOException {
            return new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS).perform(build, launcher, listener);
        }

        @TestExtension
        public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {
            @Override
            @SuppressWarnings("rawtypes")
            public boolean isApplicable(Class<? extends AbstractProject> job) {
                return true;
            }
        }
    }

    @Test
    void builderRunsThoughItsBuildCountsAsBuilt() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getPublishersList().add(new Afterwards());
        FreeStyleBuild build = running(job);
        assertThat(build.isBuilding()).isFalse();
        assertThat(build.getAction(BuildOperations.class).getOperations())
                .extracting(OperationReport::isRunning)
                .containsExactly(true);
        assertNobodyElseUndoes();
        em.finishTasks();
        em.await("the end of the operation", () -> isOver(build));
        assertThat(journal(build).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    private static boolean isOver(Run<?, ?> build) {
        try {
            return journal(build).phase() == Phase.ENDED;
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void errorOfAnotherBranchReachesTheLastThread() throws Exception {
        em.next("GET /api/failoverPlans/*").isHeld();
        WorkflowRun build =
                started("parallel(other: { sleep 2\n def held = ('a' =~ /a/)\n sleep 1\n echo held.toString() },"
                        + " undo: { " + STEP + " })"); // what can't be saved is the last thread's fault
        em.awaitRequest("GET /api/failoverPlans/*", 1);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        em.letGo();
        em.await("the end of the operation", () -> isOver(build));
        assertThat(em.undoPosts()).isZero();
    }
}
