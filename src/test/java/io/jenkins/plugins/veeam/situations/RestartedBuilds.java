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

    static final int HINTS = FlowDurabilityHint.values().length;

    private RestartedBuilds() {}

    static String planOf(FlowDurabilityHint hint) {
        return "ae01e36f-32a3-4095-95fa-09a2af74400" + hint.ordinal();
    }

    static String nameOf(String server, FlowDurabilityHint hint) {
        return server + "-" + hint;
    }

    /** @param servers name, url and fingerprint of each */
    static void configure(JenkinsRule jenkins, ArrayList<String[]> servers) throws Throwable {
        List<EnterpriseManagerServer> configured = new ArrayList<>();
        for (String[] server : servers) {
            EnterpriseManagerServer entry = new EnterpriseManagerServer(server[0], server[1]);
            entry.setCertificateSha256(server[2]);
            configured.add(entry);
        }
        VeeamFailoverConfiguration.get().setServers(configured);
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        for (String[] server : servers) {
            for (FlowDurabilityHint hint : FlowDurabilityHint.values()) {
                WorkflowJob job = Site.pipeline(
                        nameOf(server[0], hint),
                        "veeamUndoFailover(planId: '" + planOf(hint) + "', server: '" + server[0]
                                + "', credentialsId: 'veeam-operator')");
                job.addProperty(new DurabilityHintJobProperty(hint));
                job.scheduleBuild2(0).waitForStart();
            }
        }
    }

    static void abort(JenkinsRule jenkins, String server) throws Throwable {
        for (FlowDurabilityHint hint : FlowDurabilityHint.values()) {
            WorkflowRun build = build(nameOf(server, hint));
            build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
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
