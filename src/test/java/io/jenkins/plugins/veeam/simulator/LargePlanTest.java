package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Caller.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans as the reference prints them, and as large as they get. */
class LargePlanTest {
    private static final String PATH = "/api/failoverPlans/" + PLAN + "?format=Entity";

    private final Simulator em = Simulator.http();
    private final Caller caller = Caller.loggedOn(em);

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void aMachineHasItsGuestOptions() {
        int small = caller.get(PATH).body().length();
        em.replies().withGuestOptions();
        assertThat(caller.get(PATH).body())
                .contains("\n        <GuestProcessingOptions>\n          <VssSnapshotOptions>\n")
                .containsPattern("<ExcludedIndexingFolders>\\s+<Path>%windir%</Path>\\s+<Path>%ProgramFiles%</Path>")
                .hasSizeGreaterThan(small + 2 * 1800);
        assertThat(caller.get(PATH, "Accept", "application/json").body())
                .contains("\"IncludedIndexingFolders\":[],\"ExcludedIndexingFolders\":[\"/cdrom\",\"/dev\"");
    }

    @Test
    void tenThousandMachines() {
        em.plan(PLAN, "Payroll DR", 10_000).replies().withGuestOptions();
        assertThat(caller.get(PATH).body())
                .hasSizeGreaterThan(20_000_000)
                .contains("<Name>vm-9999</Name>", "<Order>9999</Order>")
                .endsWith("\n</FailoverPlan>");
        em.replies().areChunked();
        assertThat(caller.get(PATH).body()).hasSizeGreaterThan(20_000_000);
    }

    @Test
    void linksToActionsMayBeMissing() {
        assertThat(caller.get(PATH).body())
                .contains("Rel=\"Start\"", "Rel=\"Undo\"")
                .doesNotContain("\"Test\"");
        em.replies().plansLackLink("Undo");
        assertThat(caller.get(PATH).body()).contains("Rel=\"Start\"").doesNotContain("\"Undo\"");
        em.replies().plansLackLink("Start");
        assertThat(caller.get(PATH).body()).doesNotContain("\"Undo\"", "\"Start\"");
        em.replies().areUsual();
        assertThat(caller.get(PATH).body()).contains("Rel=\"Undo\"");
    }
}
