package io.jenkins.plugins.veeam.situations;

import hudson.model.Result;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowDurabilityHint;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.job.properties.DurabilityHintJobProperty;
import org.jvnet.hudson.test.JenkinsRule;

/** What {@link RestartTest} has a controller do. */
final class RestartedBuilds {

    private RestartedBuilds() {}

    static void configure(JenkinsRule jenkins, ArrayList<Interrupted> all) throws Throwable {
        List<EnterpriseManagerServer> configured = new ArrayList<>();
        for (Interrupted builds : all) {
            EnterpriseManagerServer entry = new EnterpriseManagerServer(builds.server(), builds.url());
            entry.setCertificateSha256(builds.certificate());
            configured.add(entry);
        }
        VeeamFailoverConfiguration.get().setServers(configured);
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        for (Interrupted builds : all) {
            for (FlowDurabilityHint hint : builds.hints()) {
                WorkflowJob job = Site.pipeline(builds.job(hint), builds.script(hint));
                job.addProperty(new DurabilityHintJobProperty(hint));
                job.scheduleBuild2(0).waitForStart();
            }
        }
    }

    static void abort(JenkinsRule jenkins, ArrayList<Interrupted> all) throws Throwable {
        for (Interrupted builds : all) {
            for (FlowDurabilityHint hint : builds.hints()) {
                WorkflowRun build = build(builds.job(hint));
                build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
            }
        }
    }

    /** As Jenkins does when it prepares for a shutdown. */
    static void pause(JenkinsRule jenkins) throws Throwable {
        try (ACLContext context = ACL.as2(ACL.SYSTEM2)) {
            for (WorkflowJob job : jenkins.jenkins.getItems(WorkflowJob.class)) {
                ((CpsFlowExecution) job.getLastBuild().getExecution()).pause(true);
            }
        }
        for (WorkflowJob job : jenkins.jenkins.getItems(WorkflowJob.class)) {
            ((CpsFlowExecution) job.getLastBuild().getExecution()).waitForSuspension();
        }
    }

    static HashMap<String, RestartTest.Ended> awaitEnds(JenkinsRule jenkins) throws Throwable {
        HashMap<String, RestartTest.Ended> ended = new HashMap<>();
        for (WorkflowJob job : jenkins.jenkins.getItems(WorkflowJob.class)) {
            WorkflowRun build = job.getLastBuild();
            if (build.getExecution() instanceof CpsFlowExecution execution && execution.isPaused()) {
                execution.pause(false);
            }
            jenkins.waitForCompletion(build);
            ended.put(
                    job.getName(), new RestartTest.Ended(String.valueOf(build.getResult()), JenkinsRule.getLog(build)));
        }
        return ended;
    }

    private static WorkflowRun build(String job) {
        return Jenkins.get().getItemByFullName(job, WorkflowJob.class).getLastBuild();
    }
}
