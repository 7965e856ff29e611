package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The password and the tokens are looked for wherever they could have got to, while undos run and after all kinds of ends. */
@WithJenkins
class SecretsTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final String HOSTILE =
            "<script>alert(1)</script>\nFinished: SUCCESS\r\u001B[8m\u202E[Veeam] \u2028lie";

    private static JenkinsRule jenkins;
    private static Simulator em;
    private static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
    private static final Handler EAR = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord event) {
            StringWriter text = new StringWriter();
            text.append(formatter.formatMessage(event));
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(text));
            }
            LOGGED.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** What logs each page, class and line at FINEST, and would take minutes: none of it is near a secret. */
    private static final List<Logger> NOISY = Stream.of(
                    "hidden.jth",
                    "org.htmlunit",
                    "org.kohsuke.stapler",
                    "org.apache.commons",
                    "org.eclipse.jetty",
                    "org.springframework",
                    "groovy",
                    "sun",
                    "java.awt",
                    "jdk.event",
                    "hudson.util",
                    "hudson.PluginManager")
            .map(Logger::getLogger)
            .toList();

    private static Level levelBefore;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        em = Site.populated(Simulator.https());
        Site.configure(em);
        Site.credential("wrong-password", Site.USER, "0ther-" + Site.PASSWORD);
        levelBefore = ROOT.getLevel();
        NOISY.forEach(noisy -> noisy.setLevel(Level.INFO));
        EAR.setLevel(Level.ALL);
        ROOT.addHandler(EAR);
        // The root's other handlers have levels of their own.
        ROOT.setLevel(Level.FINEST);
    }

    @AfterAll
    static void close() {
        ROOT.removeHandler(EAR);
        NOISY.forEach(noisy -> noisy.setLevel(null));
        em.close();
    }

    /** The password in the forms in which it travels, and every token that the server has given out. */
    private static Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        for (String password : List.of(Site.PASSWORD, "0ther-" + Site.PASSWORD)) {
            secrets.add(password);
            secrets.add(URLEncoder.encode(password, StandardCharsets.UTF_8));
            secrets.add(
                    Base64.getEncoder().encodeToString((Site.USER + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        em.requests().stream()
                .flatMap((Request request) -> request.header("X-RestSvcSessionId").stream())
                .forEach(secrets::add);
        return secrets;
    }

    private static void assertNoSecretIn(String text, String where) {
        for (String secret : secrets()) {
            assertThat(text.contains(secret)).as("a secret in " + where).isFalse();
        }
    }

    private static void assertNoSecretOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(jenkins.jenkins.getRootDir().toPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/plugins/")) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertNoSecretIn(new String(bytes, StandardCharsets.UTF_8), file.toString());
                    assertNoSecretIn(new String(bytes, StandardCharsets.ISO_8859_1), file.toString());
                }
            }
        }
    }

    private static void assertNoSecretOnPages(List<String> pages) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        for (String page : pages) {
            WebRequest request = new WebRequest(new URL(jenkins.getURL(), page), HttpMethod.GET);
            var answer = client.getPage(request).getWebResponse();
            assertThat(answer.getStatusCode()).as(page).isEqualTo(200);
            assertNoSecretIn(answer.getContentAsString(), page);
        }
    }

    private static List<String> pagesOf(String job) {
        List<String> pages = new ArrayList<>();
        for (String page : List.of(
                "",
                "configure",
                "config.xml",
                "api/json?depth=3",
                "api/xml?depth=3",
                "lastBuild/",
                "lastBuild/api/json?depth=3",
                "lastBuild/api/xml?depth=3",
                "lastBuild/console",
                "lastBuild/consoleText")) {
            pages.add("job/" + job + "/" + page);
        }
        return pages;
    }

    @Test
    void noSecretAnywhere() throws Exception {
        em.undo().runsUntilToldTo();
        WorkflowJob pipeline = Site.pipeline("pipeline", "veeamUndoFailover(" + Site.UNDO + ")");
        WorkflowRun running = pipeline.scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/tasks/*", 2);
        assertNoSecretOnDisk();
        assertThat(running.getRootDir().list())
                .anyMatch(name -> name.startsWith("veeam-undo-"))
                .contains("program.dat");
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(running));

        em.undo().takes(java.time.Duration.ZERO, java.time.Duration.ZERO).failsWith(HOSTILE);
        FreeStyleProject freestyle = Site.freestyle("freestyle", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        jenkins.buildAndAssertStatus(Result.FAILURE, freestyle);
        WorkflowJob refused = Site.pipeline(
                "refused", "veeamUndoFailover(planId: '" + Site.PLAN + "', credentialsId: 'wrong-password')");
        jenkins.buildAndAssertStatus(Result.FAILURE, refused);
        em.nth(2, "GET *").answersGarbage();
        em.from(3, "GET *").answersHtml(500);
        WorkflowJob broken =
                Site.pipeline("broken", "timeout(time: 10, unit: 'SECONDS') { veeamUndoFailover(" + Site.UNDO + ") }");
        jenkins.buildAndAssertStatus(Result.ABORTED, broken);
        em.calm();
        UndoFailover.DescriptorImpl form = jenkins.jenkins.getDescriptorByType(UndoFailover.DescriptorImpl.class);
        for (String credentialsId : List.of(Site.CREDENTIALS, "wrong-password")) {
            assertNoSecretIn(
                    form.doVerifyPlan(null, "", credentialsId, Site.PLAN, "").renderHtml(), "Check plan");
            assertNoSecretIn(
                    form.doFillPlanItems(null, "", credentialsId, Site.PLAN).toString(), "the plan picker");
        }
        ROOT.setLevel(levelBefore);

        assertNoSecretOnDisk();
        for (String job : List.of("pipeline", "freestyle", "refused", "broken")) {
            assertNoSecretOnPages(pagesOf(job));
        }
        assertNoSecretOnPages(List.of(
                "job/pipeline/lastBuild/flowGraphTable/",
                "job/pipeline/lastBuild/execution/node/3/",
                "job/pipeline/pipeline-syntax/",
                "manage/configure",
                "manage/credentials/",
                "manage/credentials/store/system/domain/_/",
                "threadDump",
                "api/json?depth=4"));
        assertThat(LOGGED).hasSizeGreaterThan(100);
        LOGGED.forEach(line -> assertNoSecretIn(line, "the Java log: " + line.length() + " characters"));
        assertThat(secrets()).hasSizeGreaterThan(8);
    }

    /** A server's words are text: they end no line, begin none, hide nothing and are no HTML. */
    @Test
    void whatTheServerSaysStaysOnItsLine() throws Exception {
        em.calm().undo().takes(java.time.Duration.ZERO, java.time.Duration.ZERO).failsWith(HOSTILE);
        em.plan("0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11", HOSTILE, HOSTILE);
        WorkflowJob job = Site.pipeline("hostile", """
                veeamUndoFailover(dryRun: true, planId: '0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11', credentialsId: 'veeam-operator')
                veeamUndoFailover(planId: '0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11', credentialsId: 'veeam-operator')""");

        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        String log = JenkinsRule.getLog(build);
        assertThat(log.lines()).filteredOn("Finished: SUCCESS"::equals).isEmpty();
        assertThat(log).contains("Finished: FAILURE").doesNotContain("\u001B", "\u202E", "\u2028", "\tat ");
        assertThat(log.lines().filter(line -> line.contains("lie"))).allMatch(line -> line.contains("<script>"));
        for (String page : pagesOf("hostile")) {
            if (!page.contains("/api/") && !page.endsWith("Text") && !page.endsWith(".xml")) {
                String html = jenkins.createWebClient()
                        .withJavaScriptEnabled(false)
                        .getPage(new WebRequest(new URL(jenkins.getURL(), page), HttpMethod.GET))
                        .getWebResponse()
                        .getContentAsString();
                assertThat(html).as(page).doesNotContain("<script>alert(1)");
            }
        }
    }
}
