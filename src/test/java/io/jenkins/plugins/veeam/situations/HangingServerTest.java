package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.veeam.client.http.Transport;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** One server that hangs slows no other, and keeps no thread. */
@WithJenkins
class HangingServerTest {

    private static final String TWO_HUNDRED = """
            def branches = [:]
            for (int i = 0; i < 200; i++) {
                def plan = '00000000-0000-0000-0000-' + "${i}".padLeft(12, '0')
                branches["plan ${i}"] = {
                    veeamUndoFailover(planId: plan, credentialsId: 'veeam-operator', server: 'silent', propagate: false)
                }
            }
            parallel branches
            """;

    @Test
    void twoHundredUndosAtASilentServerAndOneAtAHealthyOne(JenkinsRule jenkins) throws Exception {
        try (Simulator silent = Site.populated(Simulator.http());
                Simulator healthy = Site.populated(Simulator.http())) {
            Site.configure(healthy);
            VeeamFailoverConfiguration.get()
                    .setServers(List.of(
                            new EnterpriseManagerServer("silent", silent.url()),
                            new EnterpriseManagerServer("healthy", healthy.url())));
            silent.acceptsButNeverAnswers();
            WorkflowRun hanging =
                    Site.pipeline("hanging", TWO_HUNDRED).scheduleBuild2(0).waitForStart();
            silent.await("as many connections as one job may have", () -> silent.openConnections() == Transport.SHARE);

            WorkflowRun build = jenkins.buildAndAssertSuccess(
                    Site.pipeline("healthy", "veeamUndoFailover(" + Site.UNDO + ", server: 'healthy')"));

            assertThat(hanging.isBuilding()).as("the others are still waiting").isTrue();
            assertThat(silent.openConnections()).isLessThanOrEqualTo(Transport.AT_ONCE);
            assertThat(healthy.undoPosts()).isEqualTo(1);
            silent.await(
                    "one thread for each of two clients of two servers, whatever waits",
                    () -> busyThreadsOfOurs().size() <= 2 * 2);
            jenkins.assertLogContains("Logged off", build);

            hanging.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(hanging));
            jenkins.assertLogContains("Nothing was started.", hanging);
        }
    }

    /** Idle threads of the pools go away by themselves. */
    private static List<String> busyThreadsOfOurs() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .noneMatch(frame -> frame.getMethodName().equals("getTask")))
                .map(thread -> thread.getKey().getName())
                .filter(name -> name.startsWith("Veeam failover") || name.startsWith("HttpClient-"))
                .toList();
    }
}
