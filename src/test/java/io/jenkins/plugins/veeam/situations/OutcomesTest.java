package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.Map;
import java.util.TreeMap;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.scriptsecurity.scripts.ScriptApproval;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowGraphWalker;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** Every outcome as a script gets it, in the sandbox and with {@code propagate: false}, and as the Pipeline's graph shows it. */
class OutcomesTest {

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private static final String[] CALLS = {
        "SUCCEEDED: [planId: '%s01']",
        "CHECKED: [planId: '%s02', dryRun: true]",
        "FAILED: [planId: '%s03']",
        "NOT_STARTED: [planId: '%s04', planName: 'Another name']",
        "UNKNOWN: [planId: '%s05']",
        "TIMED_OUT: [planId: '%s06', timeoutMinutes: 1]",
        "badInput: [planId: 'nonsense', server: 'dr-site']",
    };

    private static final String SCRIPT = """
            def calls = [%s]
            def results = [:]
            def branches = [:]
            calls.each { name, args ->
                branches[name] = {
                    results[name] = veeamUndoFailover(args + [credentialsId: 'veeam-operator', propagate: false])
                }
            }
            parallel branches
            results.each { name, r ->
                echo "${name} is ${r.outcome}; ${r.planName} on ${r.server}; ${r.taskId} ${r.state}; ${r.message}"
                assert r.durationMillis >= 0 && r.size() == 10 && r.operation == 'UNDO'
            }
            echo 'GOES ON'
            """;

    @Test
    void everyOutcomeIsReturnedAndMarked() throws Throwable {
        try (Simulator em = Simulator.http()) {
            String plans = "ae01e36f-32a3-4095-95fa-09a2af7440";
            em.user(Site.USER, Site.PASSWORD);
            for (int i = 1; i <= 7; i++) {
                em.plan(plans + "0" + i, "Plan " + i, "vm" + i);
            }
            em.undo(plans + "03").failsWith("Replica is locked.");
            em.undo(plans + "05").endsWithoutResult();
            em.undo(plans + "06").runsUntilToldTo();
            em.undo(plans + "07").runsUntilToldTo();
            String script =
                    SCRIPT.formatted(String.join(", ", CALLS).formatted(plans, plans, plans, plans, plans, plans));

            sessions.then(jenkins -> {
                Site.configure(em);
                WorkflowRun build = jenkins.buildAndAssertSuccess(Site.pipeline("outcomes", script));

                jenkins.assertLogContains("SUCCEEDED is SUCCEEDED; Plan 1 on dr-site; task-1 Finished; Ok", build);
                jenkins.assertLogContains("CHECKED is CHECKED; Plan 2 on dr-site; null null; CHECKED: ", build);
                jenkins.assertLogContains(
                        "FAILED is FAILED; Plan 3 on dr-site; task-1 Finished; Replica is locked.", build);
                jenkins.assertLogContains(
                        "NOT_STARTED is NOT_STARTED; Plan 4 on dr-site; null null; NOT_STARTED: ", build);
                jenkins.assertLogContains("UNKNOWN is UNKNOWN; Plan 5 on dr-site; task-1 Finished; UNKNOWN: ", build);
                jenkins.assertLogContains(
                        "TIMED_OUT is TIMED_OUT; Plan 6 on dr-site; task-1 Running; TIMED_OUT: ", build);
                jenkins.assertLogContains("badInput is NOT_STARTED; null on dr-site; null null; NOT_STARTED: ", build);
                jenkins.assertLogContains("GOES ON", build);
                assertThat(ScriptApproval.get().getPendingSignatures())
                        .as("waiting for approval")
                        .isEmpty();

                WorkflowRun aborted = aborted(jenkins, em, plans + "07");
                jenkins.assertLogNotContains("SWALLOWED", aborted);
            });

            sessions.then(jenkins -> {
                Map<String, String> marks = marks("outcomes");
                assertThat(marks)
                        .containsEntry("Undo Veeam failover: SUCCEEDED (Plan 1)", "-")
                        .containsEntry("Undo Veeam failover: CHECKED (Plan 2)", "-");
                assertThat(marks.get("Undo Veeam failover: FAILED (Plan 3)")).startsWith("FAILURE FAILED: the undo");
                assertThat(marks.get("Undo Veeam failover: NOT_STARTED (Plan 4)"))
                        .startsWith("FAILURE NOT_STARTED: ");
                assertThat(marks.get("Undo Veeam failover: UNKNOWN (Plan 5)")).startsWith("FAILURE UNKNOWN: ");
                assertThat(marks.get("Undo Veeam failover: TIMED_OUT (Plan 6)")).startsWith("FAILURE TIMED_OUT: ");
                assertThat(marks.get("Undo Veeam failover: NOT_STARTED (nonsense)"))
                        .startsWith("FAILURE NOT_STARTED: ");
                assertThat(marks("aborted").get("Undo Veeam failover: ABORTED (Plan 7)"))
                        .startsWith("ABORTED ABORTED: ");
            });
        }
    }

    private static WorkflowRun aborted(JenkinsRule jenkins, Simulator em, String plan) throws Exception {
        WorkflowJob job = Site.pipeline(
                "aborted",
                "veeamUndoFailover(planId: '" + plan
                        + "', credentialsId: 'veeam-operator', propagate: false)\necho 'SWALLOWED'");
        int posts = em.undoPosts();
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        em.await("the undo's start", () -> em.undoPosts() > posts);
        jenkins.waitForMessage("task-1 Running", build);
        build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
        return jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
    }

    /** Labels of our nodes with their warnings, as saved. */
    private static Map<String, String> marks(String job) {
        WorkflowRun build =
                Jenkins.get().getItemByFullName(job, WorkflowJob.class).getLastBuild();
        Map<String, String> marks = new TreeMap<>();
        for (FlowNode node : new FlowGraphWalker(build.getExecution())) {
            LabelAction label = node.getPersistentAction(LabelAction.class);
            if (label != null && node.getDisplayFunctionName().startsWith("veeamUndoFailover")) {
                WarningAction warning = node.getPersistentAction(WarningAction.class);
                marks.put(
                        label.getDisplayName(),
                        warning == null ? "-" : warning.getResult() + " " + warning.getMessage());
            }
        }
        return marks;
    }
}
