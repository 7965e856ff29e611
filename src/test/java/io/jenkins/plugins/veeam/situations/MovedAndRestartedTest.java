package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * Jobs are moved while they undo, and then Jenkins is killed. It notes the builds that it has to resume under the names that they had
 * when they began, and doesn't find these any more: a Pipeline that was moved goes on only once somebody loads it.
 */
class MovedAndRestartedTest {

    @RegisterExtension
    private final RealJenkinsExtension controller = new RealJenkinsExtension()
            .withTimeout(600)
            .javaOptions(
                    "-Xmx512m",
                    "-Dhudson.model.UpdateCenter.never=true",
                    "-Dhudson.model.UsageStatistics.disabled=true");

    @Test
    void theirPlansAreTheirsAndThePipelineGoesOnThoughNobodyLooks() throws Throwable {
        try (Simulator em = Site.populated(Simulator.http()).plan(MovedBuilds.OTHER_PLAN, "Webshop DR", "shop01")) {
            em.undo().runsUntilToldTo();
            controller.startJenkins();
            controller.runRemotely(MovedBuilds::begin, em.url());
            em.await("two undos", () -> em.undos().size() == 2);
            em.awaitAnswered("GET /api/tasks/*", 3);
            controller.runRemotely(MovedBuilds::move);
            em.await("claims that have followed", this::haveFollowed);
            controller.stopJenkinsForcibly();

            int asked = em.count("GET /api/tasks/*");
            controller.startJenkins();
            em.awaitAnswered("GET /api/tasks/*", asked + 1);
            assertThat(controller.runRemotely(MovedBuilds::refused, Site.PLAN))
                    .contains("Another build works at the same plan");
            assertThat(controller.runRemotely(MovedBuilds::refused, MovedBuilds.OTHER_PLAN))
                    .contains("A task that an earlier build left for this plan, task-1, is still running");

            em.finishTasks();
            assertThat(controller.runRemotely(MovedBuilds::end))
                    .contains("Jenkins was restarted. Continuing where it stopped.", ": success, \"Ok\"");
            assertThat(controller.runRemotely(MovedBuilds::history, "folder/pipeline"))
                    .isEqualTo("ENDED SUCCEEDED");
            assertThat(controller.runRemotely(MovedBuilds::history, "folder/freestyle"))
                    .isEqualTo("WATCH_TASK null");
            assertThat(em.undoPosts()).isEqualTo(2);
            assertThat(em.violations()).isEmpty();
        }
    }

    private boolean haveFollowed() {
        try {
            return controller.runRemotely(MovedBuilds::claimsHaveFollowed);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
