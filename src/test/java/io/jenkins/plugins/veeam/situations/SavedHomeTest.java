package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.diagnosis.OldDataMonitor;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What an earlier version saved is still understood: jobs, builds, and a Pipeline that waits in the step. */
class SavedHomeTest {

    private static final String TASK = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<Task Href=\"http://em/api/tasks/task-1\" Type=\"Task\" xmlns=\"http://www.veeam.com/ent/v1.0\">"
            + "<TaskId>task-1</TaskId><State>%s</State><Operation>UndoFailoverPlan</Operation>%s</Task>";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void homeOfTheFirstVersionIsLoadedAndItsPipelineGoesOn() throws Throwable {
        try (Simulator em = Simulator.http()) {
            // This simulator knows nothing of that logon session, so it is told what to say.
            em.from(3, "GET /api/tasks/task-1")
                    .answers(
                            200,
                            "application/xml",
                            TASK.formatted("Finished", "<Result Success=\"true\"><Message>Ok</Message></Result>"));
            em.next("GET /api/tasks/task-1")
                    .times(2)
                    .answers(200, "application/xml", TASK.formatted("OperationFinished", ""));
            em.every("DELETE /api/logonSessions/*").answers(204, "text/plain", "");
            restore(Path.of(SavedHomeMaker.HOME), sessions.getHome().toPath(), em.url());

            sessions.then(jenkins -> {
                jobsAreAsTheyWere();
                waitingPipelineGoesOn(jenkins, em);
                for (String job : List.of("freestyle", "finished", "waiting")) {
                    pagesShowTheUndo(jenkins, Jenkins.get().getItemByFullName(job, Job.class));
                }
                assertThat(ExtensionList.lookupSingleton(OldDataMonitor.class).getData())
                        .as("data that can't be read")
                        .isEmpty();
            });
        }
    }

    private static void restore(Path saved, Path home, String url) throws IOException {
        try (Stream<Path> files = Files.walk(saved)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> SavedHomeMaker.copy(
                            file, home.resolve(saved.relativize(file).toString()), SavedHomeMaker.ADDRESS, url));
        }
    }

    private static void jobsAreAsTheyWere() {
        UndoFailoverBuilder builder = Jenkins.get()
                .getItemByFullName("freestyle", FreeStyleProject.class)
                .getBuildersList()
                .get(UndoFailoverBuilder.class);
        assertThat(builder.getPlanId()).isEqualTo(Site.PLAN);
        assertThat(builder.getCredentialsId()).isEqualTo(Site.CREDENTIALS);
        assertThat(builder.getServer()).isEqualTo("dr-site");
        assertThat(builder.getPlanName()).isEqualTo("Payroll DR");
        assertThat(builder.getTimeoutMinutes()).isEqualTo(90);
        assertThat(builder.getOnAbort()).isEqualTo("LEAVE");
        assertThat(VeeamFailoverConfiguration.get().getServers())
                .extracting(EnterpriseManagerServer::getName)
                .containsExactly("dr-site");
    }

    private static void waitingPipelineGoesOn(JenkinsRule jenkins, Simulator em) throws Exception {
        WorkflowRun build =
                Jenkins.get().getItemByFullName("waiting", WorkflowJob.class).getLastBuild();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        jenkins.assertLogContains("It SUCCEEDED", build);
        assertThat(em.undoPosts()).isZero();
        assertThat(em.count("POST /api/sessionMngr*")).as("logons").isZero();
        assertThat(em.requests("GET /api/tasks/task-1").get(0).header("X-RestSvcSessionId"))
                .as("the token of the saved logon session")
                .hasValueSatisfying(token -> assertThat(token).hasSizeGreaterThan(8));
        assertThat(em.count("DELETE /api/logonSessions/*")).isEqualTo(1);
    }

    private static void pagesShowTheUndo(JenkinsRule jenkins, Job<?, ?> job) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            assertThat(browser.getPage(job.getLastBuild()).asNormalizedText())
                    .contains("Undo of the failover of Payroll DR", "Succeeded", "db01");
            assertThat(browser.getPage(job).asNormalizedText()).contains("Veeam failover history", "Payroll DR");
        }
    }
}
