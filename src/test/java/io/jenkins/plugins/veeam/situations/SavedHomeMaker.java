package io.jenkins.plugins.veeam.situations;

import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/**
 * Makes the home that {@link SavedHomeTest} loads, when asked to: {@code mvn test -Dtest=SavedHomeMaker}. The home of a released
 * version is never made anew; a later version gets one of its own beside it.
 */
class SavedHomeMaker {

    static final String HOME = "src/test/resources/io/jenkins/plugins/veeam/situations/SavedHomeTest/1";
    /** Stands for the simulator's address. */
    static final String ADDRESS = "http://127.0.0.1:1";

    /** What a build needs to be shown and to go on; keys and passwords are made for this alone. */
    private static final List<String> WANTED = List.of(
            "credentials\\.xml",
            "io\\.jenkins\\.plugins\\.veeam\\.config\\.VeeamFailoverConfiguration\\.xml",
            "org\\.jenkinsci\\.plugins\\.workflow\\.flow\\.FlowExecutionList\\.xml",
            "secrets/(master\\.key|hudson\\.util\\.Secret|io\\.jenkins\\.plugins\\.veeam\\..*)",
            "jobs/[a-z]+/(config\\.xml|nextBuildNumber)",
            "jobs/[a-z]+/builds/veeam-operations",
            "jobs/[a-z]+/builds/1/(build\\.xml|log|log-index|program\\.dat|veeam-operation-.*\\.json)",
            "jobs/[a-z]+/builds/1/workflow-completed/.*",
            "jobs/[a-z]+/builds/1/workflow/.*");

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void make() throws Throwable {
        try (Simulator em = Site.populated(Simulator.http())) {
            sessions.then(jenkins -> {
                Site.configure(em);
                UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
                builder.setServer("dr-site");
                builder.setPlanName("Payroll DR");
                builder.setTimeoutMinutes(90);
                builder.setOnAbort("LEAVE");
                jenkins.buildAndAssertSuccess(Site.freestyle("freestyle", builder));
                jenkins.buildAndAssertSuccess(Site.pipeline("finished", "veeamUndoFailover(" + Site.UNDO + ")"));
                em.undo().runsUntilToldTo();
                // Patient, since this home is loaded long after.
                WorkflowJob waiting = Site.pipeline(
                        "waiting",
                        "def r = veeamUndoFailover(" + Site.UNDO
                                + ", timeoutMinutes: 1000000000)\necho \"It ${r.outcome}\"");
                WorkflowRun build = waiting.scheduleBuild2(0).waitForStart();
                jenkins.waitForMessage("task-1 Running", build);
            });
            save(sessions.getHome().toPath(), Path.of(HOME), em.url());
        }
    }

    private static void save(Path home, Path target, String url) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String path = home.relativize(file).toString().replace('\\', '/');
                if (WANTED.stream().anyMatch(path::matches)) {
                    copy(file, target.resolve(path), url, ADDRESS);
                }
            });
        }
    }

    /** Byte by byte, but for another address; a log stays as it is, since an index counts its bytes. */
    static void copy(Path from, Path to, String address, String other) {
        try {
            Files.createDirectories(to.getParent());
            if (from.endsWith("log")) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            String text = new String(Files.readAllBytes(from), StandardCharsets.ISO_8859_1);
            Files.write(to, text.replace(address, other).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
