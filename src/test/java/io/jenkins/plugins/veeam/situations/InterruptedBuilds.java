package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Builds whose undo runs until it is told to end: something else comes before. */
@WithJenkins
abstract class InterruptedBuilds {

    static JenkinsRule jenkins;
    private static int jobs;

    Simulator em;
    /** What all builds of a test may send together. */
    int mostUndos = 1;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.http());
        em.undo().runsUntilToldTo();
        Site.configure(em);
    }

    @AfterEach
    void close() {
        assertThat(em.undoPosts()).isLessThanOrEqualTo(mostUndos);
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    final WorkflowRun started(String script) throws Exception {
        return Site.pipeline("interrupted-" + ++jobs, script).scheduleBuild2(0).waitForStart();
    }

    final WorkflowRun running(String script) throws Exception {
        WorkflowRun build = started(script);
        em.awaitAnswered("GET /api/tasks/*", 1);
        return build;
    }

    final FreeStyleProject freestyle(UndoFailoverBuilder builder) throws Exception {
        return Site.freestyle("interrupted-" + ++jobs, builder);
    }

    final FreeStyleBuild running(FreeStyleProject job) throws Exception {
        FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();
        em.awaitAnswered("GET /api/tasks/*", 1);
        return build;
    }

    final void assertLeft(Run<?, ?> build, Result result) throws Exception {
        jenkins.assertBuildStatus(result, jenkins.waitForCompletion(build));
        jenkins.assertLogContains("ABORTED: the build was aborted; task task-1 on dr-site is left running", build);
        assertThat(em.deletedTasks()).isEmpty();
        assertThat(em.openLogonSessions()).as("not logged off").isEqualTo(1);
    }
}
