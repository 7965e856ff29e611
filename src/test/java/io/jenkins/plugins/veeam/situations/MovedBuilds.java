package io.jenkins.plugins.veeam.situations;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Result;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.PlanFile;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** What happens inside the controller of {@link MovedAndRestartedTest}. */
final class MovedBuilds {

    static final String OTHER_PLAN = Site.PLAN.replace("744009", "744010");

    private MovedBuilds() {}

    private static String step(String plan) {
        return "veeamUndoFailover(" + Site.UNDO.replace(Site.PLAN, plan) + ")";
    }

    static void begin(JenkinsRule jenkins, String url) throws Throwable {
        VeeamFailoverConfiguration.get().setServers(List.of(new EnterpriseManagerServer(Site.SERVER, url)));
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        Site.pipeline("pipeline", step(Site.PLAN)).scheduleBuild2(0).waitForStart();
        Site.freestyle("freestyle", new UndoFailoverBuilder(OTHER_PLAN, Site.CREDENTIALS))
                .scheduleBuild2(0)
                .waitForStart();
    }

    static void move(JenkinsRule jenkins) throws Throwable {
        Folder folder = jenkins.jenkins.createProject(Folder.class, "folder");
        Items.move(jenkins.jenkins.getItemByFullName("pipeline", WorkflowJob.class), folder);
        Items.move(jenkins.jenkins.getItemByFullName("freestyle", FreeStyleProject.class), folder);
    }

    static Boolean claimsHaveFollowed(JenkinsRule jenkins) throws Throwable {
        for (String plan : PlanFile.plans()) {
            if (!new PlanFile(plan).read().orElseThrow().holder().build().startsWith("folder/")) {
                return false;
            }
        }
        return true;
    }

    /** @return the log of a build that wants that plan, and is refused */
    static String refused(JenkinsRule jenkins, String plan) throws Throwable {
        WorkflowJob job = Site.pipeline("other-" + plan, step(plan));
        return JenkinsRule.getLog(jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    /** @return the log of the moved Pipeline's build, which succeeds */
    static String end(JenkinsRule jenkins) throws Throwable {
        WorkflowRun build = Jenkins.get()
                .getItemByFullName("folder/pipeline", WorkflowJob.class)
                .getLastBuild();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        return JenkinsRule.getLog(build);
    }

    /** @return phase and outcome of each row of a job's history */
    static String history(JenkinsRule jenkins, String name) throws Throwable {
        History history = new History(Jenkins.get().getItemByFullName(name, Job.class));
        StringBuilder rows = new StringBuilder();
        for (History.Entry entry : history.newestFirst()) {
            Progress progress = history.journal(entry).read();
            rows.append(progress.phase()).append(' ').append(progress.outcome());
        }
        return rows.toString();
    }
}
