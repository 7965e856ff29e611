package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.console.ConsoleLogFilter;
import hudson.console.LineTransformationOutputStream;
import hudson.model.FreeStyleBuild;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.log.TaskListenerDecorator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.TestExtension;

/** Whatever takes the lines of a build's log (a log shipper, for example) may hang: that holds up this build only. */
class HungLogTest extends InterruptedBuilds {

    private static final String HUNG = "hung";
    private static final CountDownLatch END = new CountDownLatch(1);

    /** Takes what Jenkins says, and hangs at what the plugin says. */
    private static final class Shipper extends LineTransformationOutputStream.Delegating {

        Shipper(OutputStream out) {
            super(out);
        }

        @Override
        protected void eol(byte[] line, int length) throws IOException {
            if (new String(line, 0, length, StandardCharsets.UTF_8).contains("[Veeam]")) {
                try {
                    END.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            out.write(line, 0, length);
        }
    }

    private static final class Decorator extends TaskListenerDecorator {

        private static final long serialVersionUID = 1L;

        @Override
        public OutputStream decorate(OutputStream logger) {
            return new Shipper(logger);
        }
    }

    @TestExtension
    public static final class OfPipelines implements TaskListenerDecorator.Factory {
        @Override
        public TaskListenerDecorator of(FlowExecutionOwner owner) {
            try {
                return owner.getUrl().contains(HUNG) ? new Decorator() : null;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestExtension
    public static final class OfFreestyleBuilds extends ConsoleLogFilter {
        @Override
        public OutputStream decorateLogger(Run build, OutputStream logger) {
            return build.getParent().getName().contains(HUNG) ? new Shipper(logger) : logger;
        }
    }

    @AfterEach
    void logsGoOn() {
        END.countDown();
    }

    private static String plan(int number) {
        return Site.PLAN.replace("744009", "74401" + number);
    }

    private static String step(int number, String more) {
        return "veeamUndoFailover(" + Site.UNDO.replace(Site.PLAN, plan(number)) + more + ")";
    }

    private static void abortTwice(Run<?, ?> build) {
        for (int i = 0; i < 2; i++) {
            build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
        }
    }

    @Test
    void otherBuildsAreWatchedAbortedAndTimedOut() throws Exception {
        mostUndos = 5;
        for (int number = 1; number <= mostUndos; number++) {
            em.plan(plan(number), "Plan " + number, "m" + number);
        }
        WorkflowRun hung =
                Site.pipeline(HUNG + "-pipeline", step(1, "")).scheduleBuild2(0).waitForStart();
        FreeStyleBuild hungToo = Site.freestyle(HUNG + "-freestyle", new UndoFailoverBuilder(plan(2), Site.CREDENTIALS))
                .scheduleBuild2(0)
                .waitForStart();
        em.await("undos whose logs hang", () -> em.undos().size() == 2);
        abortTwice(hung);
        abortTwice(hungToo);

        WorkflowRun timedOut = started(step(3, ", timeoutMinutes: 1"));
        WorkflowRun watched = started(step(4, ""));
        WorkflowRun aborted = started(step(5, ""));
        jenkins.waitForMessage("[Veeam] task-", aborted);
        abortTwice(aborted);
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(aborted));
        jenkins.assertLogContains("was deleted on dr-site", aborted);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(timedOut));
        jenkins.assertLogContains("TIMED_OUT", timedOut);

        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(hung));
        jenkins.assertLogNotContains("[Veeam]", hung);
        assertThat(em.deletedTasks()).as("those of the hung builds, too").hasSize(3);
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(watched));
        jenkins.assertLogContains(": success, \"Ok\"", watched);

        END.countDown();
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(hungToo));
    }
}
