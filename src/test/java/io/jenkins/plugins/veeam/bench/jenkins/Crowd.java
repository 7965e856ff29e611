package io.jenkins.plugins.veeam.bench.jenkins;

import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** Builds by the hundred that do nothing but wait, in the controller. */
final class Crowd {

    static final String SLEEPING = "sleeping";
    static final String UNDOING = "undoing";

    private static final int AT_ONCE = 50;

    private Crowd() {}

    static void prepare(JenkinsRule rule) throws Throwable {
        job(SLEEPING, Pipelines.sleepOfIndex());
        job(UNDOING, Pipelines.undoOfIndex());
    }

    private static void job(String name, String script) throws Exception {
        Controller.pipeline(name, script)
                .addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("INDEX", "")));
    }

    static String index(int number) {
        return String.format("%012d", number);
    }

    /** Comes back when so many builds of the job wait. */
    static void growTo(JenkinsRule rule, String name, Integer size) throws Throwable {
        WorkflowJob job = Jenkins.get().getItemByFullName(name, WorkflowJob.class);
        int first = job.getNextBuildNumber();
        while (first <= size) {
            int last = Math.min(size, first + AT_ONCE - 1);
            List<WorkflowRun> runs = new ArrayList<>();
            for (int number = first; number <= last; number++) {
                runs.add(job.scheduleBuild2(0, new ParametersAction(new StringParameterValue("INDEX", index(number))))
                        .waitForStart());
            }
            for (WorkflowRun run : runs) {
                awaitWaiting(run);
            }
            first = last + 1;
        }
    }

    private static void awaitWaiting(WorkflowRun run) throws Exception {
        while (!Controller.hasSaid(run, "task-1 Running") && !Controller.hasSaid(run, "Sleeping for ")) {
            if (!run.isBuilding()) {
                throw new IllegalStateException(run + " doesn't wait: " + JenkinsRule.getLog(run));
            }
            Thread.sleep(20);
        }
    }
}
