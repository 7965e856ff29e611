package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.flow.FlowDurabilityHint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * A controller ends while undos, starts and tests are in every phase, undos under every durability hint, all at once: one
 * Enterprise Manager for each phase of each operation.
 */
class RestartTest {

    @RegisterExtension
    private final RealJenkinsExtension controller = new RealJenkinsExtension()
            .withTimeout(600)
            .javaOptions(
                    "-Xmx768m",
                    "-Dhudson.model.UpdateCenter.never=true",
                    "-Dhudson.model.UsageStatistics.disabled=true");

    private final Map<Interrupted, Simulator> servers = new LinkedHashMap<>();

    @BeforeEach
    void operationsInEveryPhase() throws Throwable {
        for (InterruptedPhase phase : InterruptedPhase.values()) {
            for (Operation operation : Operation.values()) {
                Simulator em = Simulator.https().user(Site.USER, Site.PASSWORD);
                phase.prepare(em);
                servers.put(Interrupted.at(em, phase, operation), em);
            }
        }
        ArrayList<Interrupted> all = new ArrayList<>(servers.keySet());
        controller.startJenkins();
        controller.runRemotely(RestartedBuilds::configure, all);
        servers.forEach(
                (builds, em) -> builds.phase().awaitReached(em, builds.hints().size()));
        all.removeIf(builds -> builds.phase() != InterruptedPhase.STOPPING);
        controller.runRemotely(RestartedBuilds::abort, all);
        all.forEach(builds -> servers.get(builds)
                .awaitRequest("DELETE /api/tasks/*", builds.hints().size()));
    }

    @AfterEach
    void close() {
        servers.values().forEach(Simulator::close);
    }

    @Test
    void controllerRestartsGracefully() throws Throwable {
        controller.stopJenkins();
        Map<String, Ended> ended = goOn();
        for (FlowDurabilityHint hint : FlowDurabilityHint.values()) {
            assertEveryPhaseWentOn(ended, hint);
        }
    }

    @Test
    void controllerIsKilled() throws Throwable {
        controller.stopJenkinsForcibly();
        assertNoSecretOnDisk();
        Map<String, Ended> ended = goOn();
        assertEveryPhaseWentOn(ended, FlowDurabilityHint.MAX_SURVIVABILITY);
        assertEveryPhaseWentOn(ended, FlowDurabilityHint.SURVIVABLE_NONATOMIC);
        // Jenkins itself refuses to resume these.
        ended.forEach((name, end) -> assertThat(name.endsWith(FlowDurabilityHint.PERFORMANCE_OPTIMIZED.name())
                        && end.result().equals("SUCCESS"))
                .as(name)
                .isFalse());
    }

    @Test
    void controllerIsKilledAfterItPaused() throws Throwable {
        controller.runRemotely(RestartedBuilds::pause);
        controller.stopJenkinsForcibly();
        Map<String, Ended> ended = goOn();
        for (FlowDurabilityHint hint : FlowDurabilityHint.values()) {
            assertEveryPhaseWentOn(ended, hint);
        }
    }

    private Map<String, Ended> goOn() throws Throwable {
        servers.forEach((builds, em) -> builds.phase().release(em));
        controller.startJenkins();
        HashMap<String, Ended> ended = controller.runRemotely(RestartedBuilds::awaitEnds);
        servers.forEach((builds, em) -> {
            assertThat(em.posts().byAddress())
                    .as("one POST a plan in " + builds.server())
                    .isNotEmpty()
                    .allSatisfy((address, posts) -> assertThat(posts).isEqualTo(1));
            assertThat(em.violations()).as(builds.server()).isEmpty();
        });
        return ended;
    }

    private void assertEveryPhaseWentOn(Map<String, Ended> ended, FlowDurabilityHint hint) {
        for (Interrupted builds : servers.keySet()) {
            if (builds.hints().contains(hint)) {
                Ended build = ended.get(builds.job(hint));
                assertThat(build.result())
                        .as(builds.job(hint) + "\n" + build.log())
                        .isEqualTo(builds.phase().result());
                assertThat(build.log()).contains(builds.phase().lastWords()).doesNotContain("\tat ");
            }
        }
    }

    /** The tokens that the servers gave are in no file of the Jenkins home, and neither is the password. */
    private void assertNoSecretOnDisk() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(Site.PASSWORD));
        servers.values()
                .forEach(em -> em.requests()
                        .forEach(request ->
                                request.headers().first("X-RestSvcSessionId").ifPresent(secrets::add)));
        assertThat(secrets).hasSizeGreaterThan(servers.size());
        try (Stream<Path> files = Files.walk(controller.getHome().toPath())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/plugins/"))
                    .forEach(file ->
                            assertThat(contentOf(file)).as(file.toString()).doesNotContain(secrets));
        }
    }

    private static String contentOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a build ended.
     *
     * @param result Jenkins' name of it
     * @param log all of it
     */
    record Ended(String result, String log) implements Serializable {}
}
