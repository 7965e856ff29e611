package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
 * A controller ends while undos are in every phase, under every durability hint, all at once: one Enterprise Manager a phase,
 * one build a hint.
 */
class RestartTest {

    @RegisterExtension
    private final RealJenkinsExtension controller = new RealJenkinsExtension()
            .withTimeout(600)
            .javaOptions(
                    "-Xmx768m",
                    "-Dhudson.model.UpdateCenter.never=true",
                    "-Dhudson.model.UsageStatistics.disabled=true");

    private final Map<InterruptedPhase, Simulator> servers = new EnumMap<>(InterruptedPhase.class);

    @BeforeEach
    void undosInEveryPhase() throws Throwable {
        ArrayList<String[]> configured = new ArrayList<>();
        for (InterruptedPhase phase : InterruptedPhase.values()) {
            Simulator em = Simulator.https().user(Site.USER, Site.PASSWORD);
            for (FlowDurabilityHint hint : FlowDurabilityHint.values()) {
                em.plan(RestartedBuilds.planOf(hint), "Plan " + hint, "db01");
            }
            phase.prepare(em);
            servers.put(phase, em);
            configured.add(new String[] {phase.name(), em.url(), em.certificateSha256()});
        }
        controller.startJenkins();
        controller.runRemotely(RestartedBuilds::configure, configured);
        for (Map.Entry<InterruptedPhase, Simulator> server : servers.entrySet()) {
            server.getKey().awaitReached(server.getValue());
        }
        controller.runRemotely(RestartedBuilds::abort, InterruptedPhase.STOPPING.name());
        servers.get(InterruptedPhase.STOPPING).awaitRequest("DELETE /api/tasks/*", RestartedBuilds.HINTS);
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
        servers.forEach((phase, em) -> phase.release(em));
        controller.startJenkins();
        HashMap<String, Ended> ended = controller.runRemotely(RestartedBuilds::awaitEnds);
        servers.forEach((phase, em) -> {
            Map<String, List<Request>> posts = new HashMap<>();
            em.requests("POST /api/failoverPlans/*")
                    .forEach(post -> posts.computeIfAbsent(post.path(), path -> new ArrayList<>())
                            .add(post));
            assertThat(posts)
                    .as("one POST a plan in " + phase)
                    .allSatisfy((plan, all) -> assertThat(all).hasSize(1));
            assertThat(em.violations()).as(phase.name()).isEmpty();
        });
        return ended;
    }

    private static void assertEveryPhaseWentOn(Map<String, Ended> ended, FlowDurabilityHint hint) {
        for (InterruptedPhase phase : InterruptedPhase.values()) {
            Ended build = ended.get(RestartedBuilds.nameOf(phase.name(), hint));
            assertThat(build.result())
                    .as(phase + " " + hint + "\n" + build.log())
                    .isEqualTo(phase.result());
            assertThat(build.log()).contains(phase.lastWords()).doesNotContain("\tat ");
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
