package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Action;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.situations.Site;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;

/** A build that has nothing to do with Veeam pays nothing for us; one that has keeps a mark and no more. */
class PlainBuildTest extends BuildPages {

    /** Whatever we read or look for lies behind the room of records. */
    private static boolean isOurs() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith("io.jenkins.plugins.veeam.record")));
    }

    /** Counts how often we ask where its builds are, which comes before every look for a file. */
    private static final class WatchedJob extends FreeStyleProject {
        private int looks;

        WatchedJob(String name) {
            super(jenkins.jenkins, name);
        }

        @Override
        public File getBuildDir() {
            looks += isOurs() ? 1 : 0;
            return super.getBuildDir();
        }
    }

    private static final class WatchedBuild extends FreeStyleBuild {
        private int looks;

        WatchedBuild(FreeStyleProject job) throws IOException {
            super(job);
        }

        @Override
        public File getRootDir() {
            looks += isOurs() ? 1 : 0;
            return super.getRootDir();
        }
    }

    private static List<String> ours(List<? extends Action> actions) {
        return actions.stream()
                .map(action -> action.getClass().getName())
                .filter(name -> name.startsWith("io.jenkins.plugins.veeam"))
                .toList();
    }

    @Test
    void listingActionsLooksAtNoFile() throws Exception {
        WatchedJob job = new WatchedJob("watched");
        WatchedBuild build = new WatchedBuild(jenkins.createFreeStyleProject("of-watched"));
        job.looks = 0;
        build.looks = 0;

        job.getAllActions();
        build.getAllActions();

        assertThat(job.looks).as("looks at the job's files").isZero();
        assertThat(build.looks).as("looks at the build's files").isZero();
        assertThat(ours(build.getAllActions())).isEmpty();

        new JobOperations(job).getRows();
        assertThat(job.looks).as("looks, once the page is shown").isEqualTo(1);
    }

    @Test
    void buildWithoutAnOperationHasNothingOfUs() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("plain");
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);

        assertThat(ours(build.getAllActions())).isEmpty();
        assertThat(html(build.getUrl())).doesNotContain("veeam");
        assertThat(html(job.getUrl())).doesNotContain("veeam");
        assertThat(Files.readString(build.getRootDir().toPath().resolve("build.xml")))
                .doesNotContain("<io.jenkins.plugins.veeam");
    }

    @Test
    void buildThatRunsWithoutAnOperationHasNeitherActionNorScript() throws Exception {
        WorkflowJob job = Site.pipeline("running", "sleep 3600");
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("Sleeping for", build);

        assertThat(ours(build.getAllActions())).isEmpty();
        assertThat(html(build.getUrl())).doesNotContain("veeam");

        build.getExecutor().interrupt();
        jenkins.waitForCompletion(build);
    }

    @Test
    void markOfABuildIsReadAgainAndIsNoMoreThanThat() throws Exception {
        FreeStyleProject job = Site.freestyle("marked", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        assertThat(Files.readString(build.getRootDir().toPath().resolve("build.xml")))
                .containsPattern("<io.jenkins.plugins.veeam.report.BuildOperations( plugin=\"[^\"]+\")?/>");

        job.doReload();

        FreeStyleBuild loaded = job.getBuildByNumber(1);
        assertThat(loaded).isNotSameAs(build);
        assertThat(ours(loaded.getAllActions())).containsExactly(BuildOperations.class.getName());
        assertThat(textOf(loaded)).contains("Undo of the failover of Payroll DR", "Succeeded");
    }
}
