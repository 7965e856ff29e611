package io.jenkins.plugins.veeam.bench.jenkins;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Run;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** What the controller does for the bench, in its own process. */
final class Controller {

    private static final Pattern ENDED = Pattern.compile("(?m)^ended (\\d+)$");
    private static final int EXECUTORS = 24;

    private Controller() {}

    /** @return whether the HTTP Request plugin is there */
    static Boolean configure(JenkinsRule rule, String url, String certificateSha256) throws Throwable {
        rule.jenkins.setNumExecutors(EXECUTORS);
        EnterpriseManagerServer server = new EnterpriseManagerServer("dr-site", url);
        server.setCertificateSha256(certificateSha256);
        VeeamFailoverConfiguration.get().setServers(List.of(server));
        add(Pipelines.CREDENTIALS, Pipelines.USER);
        rule.jenkins.setCrumbIssuer(null);
        return rule.jenkins.getPlugin("http_request") != null;
    }

    private static void add(String credentials, String user) throws Exception {
        SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
        provider.getCredentials()
                .add(new UsernamePasswordCredentialsImpl(
                        CredentialsScope.GLOBAL, credentials, null, user, Pipelines.PASSWORD));
        provider.save();
    }

    /** @return their id */
    static String addCredentials(JenkinsRule rule, String user) throws Throwable {
        add(user, user);
        return user;
    }

    /** One build after the other, each alone. */
    static ArrayList<Built> buildInTurn(JenkinsRule rule, ArrayList<Commission> commissions) throws Throwable {
        ArrayList<Built> built = new ArrayList<>();
        for (Commission commission : commissions) {
            built.add(end(start(commission)));
        }
        return built;
    }

    /** All at once, but for the pauses between their starts. */
    static ArrayList<Built> buildSideBySide(JenkinsRule rule, ArrayList<Commission> commissions) throws Throwable {
        List<WorkflowRun> runs = new ArrayList<>();
        for (Commission commission : commissions) {
            runs.add(start(commission));
        }
        ArrayList<Built> built = new ArrayList<>();
        for (WorkflowRun run : runs) {
            built.add(end(run));
        }
        return built;
    }

    private static WorkflowRun start(Commission commission) throws Exception {
        Thread.sleep(commission.afterMillis());
        return pipeline(commission.name(), commission.script())
                .scheduleBuild2(0)
                .waitForStart();
    }

    static WorkflowJob pipeline(String name, String script) throws Exception {
        WorkflowJob job = Jenkins.get().createProject(WorkflowJob.class, name);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private static Built end(WorkflowRun run) throws Exception {
        while (run.isBuilding()) {
            Thread.sleep(20);
        }
        String log = JenkinsRule.getLog(run);
        Matcher ended = ENDED.matcher(log);
        return new Built(
                String.valueOf(run.getResult()),
                run.getDuration(),
                ended.find() ? Long.parseLong(ended.group(1)) : 0,
                log);
    }

    /** Whether a build's log has that line by now. */
    static boolean hasSaid(Run<?, ?> build, String words) throws Exception {
        return JenkinsRule.getLog(build).contains(words);
    }
}
