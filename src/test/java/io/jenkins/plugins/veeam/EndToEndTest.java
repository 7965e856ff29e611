package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class EndToEndTest {

    private static final String PLAN = "ae01e36f-32a3-4095-95fa-09a2af744009";

    @Test
    void pipelineUndoesThePlanOverHttps(JenkinsRule jenkins) throws Exception {
        try (Simulator em = Simulator.https()) {
            em.user("CORP\\svc-jenkins", "s3cret").plan(PLAN, "Payroll DR", "db01", "web01");
            EnterpriseManagerServer server = new EnterpriseManagerServer("dr-site", em.url());
            server.setCertificateSha256(em.certificateSha256());
            VeeamFailoverConfiguration.get().setServers(List.of(server));
            SystemCredentialsProvider.getInstance()
                    .getCredentials()
                    .add(new UsernamePasswordCredentialsImpl(
                            CredentialsScope.GLOBAL, "veeam-operator", null, "CORP\\svc-jenkins", "s3cret"));
            WorkflowJob job = jenkins.createProject(WorkflowJob.class);
            job.setDefinition(new CpsFlowDefinition(
                    "def r = veeamUndoFailover(planId: '" + PLAN + "', credentialsId: 'veeam-operator')\necho \"result ${r}\"",
                    true));

            WorkflowRun build = jenkins.buildAndAssertSuccess(job);

            System.out.println(JenkinsRule.getLog(build));
            assertThat(em.undoPosts()).isEqualTo(1);
            jenkins.assertLogContains("outcome:SUCCEEDED", build);
        }
    }
}
