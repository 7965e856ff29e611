package io.jenkins.plugins.veeam.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.RunMap;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.situations.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The history of undos on a job's page. */
@WithJenkins
class JobHistoryTest {

    private static final int MANY = 5000;

    private static JenkinsRule jenkins;
    private static Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        em = Site.populated(Simulator.http());
        Site.configure(em);
    }

    @AfterAll
    static void close() {
        em.close();
    }

    @Test
    void newestComesFirstAndFailuresAreMarked() throws Exception {
        FreeStyleProject job = Site.freestyle("undo", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        jenkins.buildAndAssertSuccess(job);
        em.undo(Site.PLAN).failsWith("Replica is locked.");
        jenkins.buildAndAssertStatus(Result.FAILURE, job);
        em.undo(Site.PLAN).isUsual();
        jenkins.buildAndAssertSuccess(job);
        UndoFailoverBuilder dry = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
        dry.setDryRun(true);
        job.getBuildersList().replace(dry);
        jenkins.buildAndAssertSuccess(job);

        assertThat(builds(job)).as("a dry run undoes nothing").containsExactly(3, 2, 1);
        assertThat(page(job)).containsSubsequence("#3", "Succeeded", "#2", "Failed", "#1", "Succeeded");

        FreeStyleBuild failed = job.getBuildByNumber(2);
        failed.delete();
        assertThat(builds(job)).containsExactly(3, 1);

        job.renameTo("renamed");
        assertThat(builds(job)).containsExactly(3, 1);
        FreeStyleProject copy = (FreeStyleProject) jenkins.jenkins.<hudson.model.TopLevelItem>copy(job, "copy");
        assertThat(page(copy)).as("a copy has undone nothing").doesNotContain("Veeam failover history");
    }

    @Test
    void pageOfAJobWithThousandsOfBuildsLoadsNoneForTheHistory() throws Exception {
        FreeStyleProject job = Site.freestyle("busy", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        FreeStyleBuild first = jenkins.buildAndAssertSuccess(job);
        multiply(first, MANY);
        job.doReload();
        RunMap<FreeStyleBuild> runs = job.getLazyBuildMixIn()._getRuns();

        List<HistoryRow> rows = new JobOperations(job).getRows();

        assertThat(runs.getLoadedBuilds()).as("builds loaded for the history").isEmpty();
        assertThat(rows).hasSize(100);
        assertThat(rows.get(0).getBuild()).isEqualTo(MANY);
        assertThat(rows.get(99).getBuild()).isEqualTo(MANY - 99);
        assertThat(rows).extracting(HistoryRow::getWidth).allMatch(width -> width >= 1 && width <= 100);
        assertThat(rows.get(1).isCut()).as("a day that hung").isTrue();
        assertThat(rows.get(1).getReport().getVerdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(rows.get(0).getWidth())
                .as("the longest success is the scale")
                .isEqualTo(100);

        page(job); // Jenkins itself goes through all builds once, for its permalinks
        runs.purgeCache();
        assertThat(page(job)).contains("#" + MANY, "Show 90 earlier ones");
        int withHistory = runs.getLoadedBuilds().size();
        Files.delete(job.getBuildDir().toPath().resolve("veeam-operations"));
        runs.purgeCache();
        page(job);
        int withoutHistory = runs.getLoadedBuilds().size();
        assertThat(withHistory).isEqualTo(withoutHistory).isLessThan(100);
    }

    /** Copies of a build with growing durations, the last but one timed out after a day. */
    private static void multiply(FreeStyleBuild first, int count) throws IOException {
        Path builds = first.getParent().getBuildDir().toPath();
        Path one = builds.resolve("1");
        byte[] buildXml = Files.readAllBytes(one.resolve("build.xml"));
        ObjectMapper json = new ObjectMapper();
        ObjectNode undo = (ObjectNode)
                json.readTree(one.resolve("veeam-operation-step-1.json").toFile());
        StringBuilder index = new StringBuilder("17 half-a-li");
        for (int number = 2; number <= count; number++) {
            Path build = Files.createDirectory(builds.resolve(Integer.toString(number)));
            Files.write(build.resolve("build.xml"), buildXml);
            boolean hung = number == count - 1;
            undo.put("outcome", hung ? "TIMED_OUT" : "SUCCEEDED");
            long took = hung ? 86_400_000L : 1000L * number;
            undo.put("endedAt", undo.get("startedAt").asLong() + took);
            ObjectNode times = (ObjectNode) undo.get("times");
            times.put("over", times.get("begun").asLong() + took);
            json.writeValue(build.resolve("veeam-operation-step-1.json").toFile(), undo);
            if (number > count - 900) {
                index.append('\n').append(number).append(" step-1");
            }
        }
        Files.writeString(builds.resolve("veeam-operations"), index);
    }

    @Test
    void historyIsBounded() throws Exception {
        FreeStyleProject job = Site.freestyle("bounded", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
        for (int i = 0; i < 1100; i++) {
            History.note(Site.order(), build, "s" + i);
            History.note(Site.order(), build, "s" + i); // as after a restart
        }

        List<History.Entry> entries = new History(job).newestFirst();

        assertThat(entries).doesNotHaveDuplicates().hasSizeBetween(100, 1000);
        assertThat(entries.get(0)).isEqualTo(new History.Entry(1, "s1099"));
        assertThat(entries.get(1)).isEqualTo(new History.Entry(1, "s1098"));
        assertThat(entries.get(400)).as("the newest are kept").isEqualTo(new History.Entry(1, "s699"));
    }

    private static List<Integer> builds(FreeStyleProject job) {
        return new JobOperations(job)
                .getRows().stream().map(HistoryRow::getBuild).toList();
    }

    private static String page(FreeStyleProject job) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.getPage(job).asNormalizedText();
        }
    }
}
