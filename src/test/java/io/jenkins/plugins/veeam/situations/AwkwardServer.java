package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.veeam.simulator.Simulator;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Undos at a server that is awkward: never a second POST, and no violation. */
@WithJenkins
abstract class AwkwardServer {

    static JenkinsRule jenkins;
    private static int jobs;
    Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.https());
        Site.configure(em);
    }

    @AfterEach
    void nothingWasStartedTwice() {
        assertThat(em.undoPosts()).isLessThanOrEqualTo(1);
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    static WorkflowJob job() throws Exception {
        return job("");
    }

    /** @param more parameters */
    static WorkflowJob job(String more) throws Exception {
        return Site.pipeline("undo-" + ++jobs, "veeamUndoFailover(" + Site.UNDO + more + ")");
    }

    final WorkflowRun assertSucceeds() throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(job());
        jenkins.assertLogNotContains("\tat ", build);
        assertThat(em.undoPosts()).isEqualTo(1);
        assertThat(em.openLogonSessions()).as("logged off").isZero();
        return build;
    }

    final WorkflowRun assertFails(String... words) throws Exception {
        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, job());
        for (String word : words) {
            jenkins.assertLogContains(word, build);
        }
        jenkins.assertLogNotContains("\tat ", build);
        return build;
    }
}
