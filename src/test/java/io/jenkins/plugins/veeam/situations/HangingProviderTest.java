package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Descriptor;
import hudson.model.ItemGroup;
import hudson.model.Result;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.springframework.security.core.Authentication;

/** Credentials may come from a vault far away, which hangs or fails as anything does. */
@WithJenkins
class HangingProviderTest {

    private static volatile boolean hangs;
    private static volatile boolean fails;
    private static final CountDownLatch END = new CountDownLatch(1);

    @TestExtension
    public static final class Vault extends CredentialsProvider {
        @Override
        public <C extends Credentials> List<C> getCredentialsInItemGroup(
                Class<C> type, ItemGroup group, Authentication authentication, List<DomainRequirement> domain) {
            if (fails) {
                throw new IllegalStateException("the vault is sealed");
            }
            if (hangs) {
                try {
                    END.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return type.isAssignableFrom(UsernamePasswordCredentialsImpl.class)
                    ? List.of(type.cast(kept()))
                    : List.of();
        }

        private static Credentials kept() {
            try {
                return new UsernamePasswordCredentialsImpl(
                        CredentialsScope.GLOBAL, "from-the-vault", null, Site.USER, Site.PASSWORD);
            } catch (Descriptor.FormException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void everyBuildEndsAndARunningUndoGoesOn(JenkinsRule jenkins) throws Exception {
        try (Simulator em = Site.populated(Simulator.http())) {
            Site.configure(em);
            em.undo().runsUntilToldTo();
            String undo = "veeamUndoFailover(" + Site.UNDO + ")";
            WorkflowRun running =
                    Site.pipeline("running", undo).scheduleBuild2(0).waitForStart();
            em.awaitAnswered("GET /api/tasks/*", 1);

            undo = undo.replace(Site.CREDENTIALS, "from-the-vault");
            hangs = true;
            List<WorkflowRun> waiting = new ArrayList<>();
            for (int i = 0; i < 6; i++) { // more than there are threads
                waiting.add(Site.pipeline("waiting-" + i, undo.replace("744009", "74401" + i))
                        .scheduleBuild2(0)
                        .waitForStart());
            }
            WorkflowRun aborted = waiting.remove(0);
            jenkins.waitForMessage("[Pipeline] veeamUndoFailover", aborted);
            aborted.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(aborted));
            jenkins.assertLogContains("Nothing was started.", aborted);

            em.finishTasks();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(running));
            for (WorkflowRun build : waiting) {
                jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
                jenkins.assertLogContains("NOT_STARTED", build);
                jenkins.assertLogContains(
                        "credentialsId: \"from-the-vault\" can't be looked up: no answer within 30 s", build);
            }
            END.countDown();
            hangs = false;

            fails = true;
            WorkflowRun failing =
                    Site.pipeline("failing", undo).scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage("can't be looked up: IllegalStateException", failing);
            fails = false;
            em.undo().isUsual();
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(failing));
            jenkins.assertLogNotContains("\tat ", failing);
            assertThat(em.undoPosts()).as("of the first and the last").isEqualTo(2);
        } finally {
            END.countDown();
            hangs = false;
            fails = false;
        }
    }
}
