package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.situations.ConfiguredSite;
import io.jenkins.plugins.veeam.situations.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The form as a person sees it: in a real browser, with its own keyboard and mouse. */
class BrowserTest extends ConfiguredSite {

    private static final String A = Site.PLAN;
    private static final String B = "0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11";
    private static Browser browser;
    private static int jobs;

    @BeforeAll
    static void start(@TempDir Path profile) {
        em.plan(B, "Archive  DR", "arc01").cloudPlan(B, "Cloud (all)", "ABC (London)", "abc01");
        browser = Browser.open(profile);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    private static FreeStyleProject job(String... plans) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("browsed-" + ++jobs);
        for (String plan : plans) {
            job.getBuildersList().add(new UndoFailoverBuilder(plan, Site.CREDENTIALS));
        }
        browser.at(jenkins.getURL() + job.getUrl() + "configure", plans.length);
        for (int i = 0; i < plans.length; i++) {
            browser.untilListShows(
                    i, plans[i].equals(A) ? "Payroll" : plans[i].equals(B) ? "Archive" : "entered below");
        }
        return job;
    }

    private static List<UndoFailoverBuilder> saved(FreeStyleProject job) {
        browser.save();
        return job.getBuildersList().getAll(UndoFailoverBuilder.class);
    }

    @Test
    void whatIsTypedInPlaceOfTheSavedPlanStays() throws Exception {
        FreeStyleProject job = job(A);
        browser.type(0, "planId", "{" + B);
        browser.untilListShows(0, "entered below");
        browser.type(0, "planId", B);
        browser.untilListShows(0, "Archive");
        assertThat(browser.valueOf(0, "planId")).isEqualTo(B);
        assertThat(browser.valueOf(0, "planName"))
                .as("a typed id leaves the name alone")
                .isEmpty();
        assertThat(saved(job)).extracting(UndoFailoverBuilder::getPlanId).containsExactly(B);
    }

    @Test
    void aFieldThatIsEmptiedStaysEmptyAndThenKeepsWhatIsTyped() throws Exception {
        FreeStyleProject job = job(A);
        browser.type(0, "planId", "");
        browser.untilListShows(0, "entered below");
        assertThat(browser.valueOf(0, "planId")).isEmpty();
        browser.type(0, "planId", "{" + B + "}");
        browser.untilListShows(0, "Archive");
        assertThat(browser.valueOf(0, "planId")).isEqualTo("{" + B + "}");
        assertThat(saved(job)).extracting(UndoFailoverBuilder::getPlanId).containsExactly("{" + B + "}");
    }

    /** And Jenkins looks at them, as if they had been typed. */
    @Test
    void aPickFillsInIdAndName() throws Exception {
        FreeStyleProject job = job(A);
        String complaint = "isn't a failover plan's id";
        browser.type(0, "planId", "Payroll");
        browser.until("a complaint", () -> browser.pageText().contains(complaint));
        browser.untilListShows(0, "entered below");
        browser.pick(0, "Arch");
        browser.untilListShows(0, "Archive");
        browser.until("no complaint", () -> !browser.pageText().contains(complaint));
        assertThat(browser.valueOf(0, "planId")).isEqualTo(B);
        assertThat(saved(job)).singleElement().satisfies(builder -> {
            assertThat(builder.getPlanId()).isEqualTo(B);
            assertThat(builder.getPlanName()).isEqualTo("Archive  DR");
        });
    }

    /** Whatever parentheses there are in the names of plan and tenant. */
    @Test
    void aPickOfATenantsPlanFillsInItsUidAndItsName() throws Exception {
        FreeStyleProject job = job(A);
        browser.pick(0, "Cloud");
        browser.untilListShows(0, "Cloud (all) (urn:veeam:CloudFailoverPlan:" + B + ", ABC (London))");
        assertThat(saved(job)).singleElement().satisfies(builder -> {
            assertThat(builder.getPlanId()).isEqualTo("urn:veeam:CloudFailoverPlan:" + B);
            assertThat(builder.getPlanName()).isEqualTo("Cloud (all)");
        });
    }

    /** From field to field, into one of them a letter and back: all is as it was. */
    @Test
    void aWalkByKeyboardAloneChangesNothing() throws Exception {
        FreeStyleProject job = job(A, B);
        browser.field(0, "server").sendKeys("");
        for (int i = 0; i < 40; i++) {
            if (browser.focused().equals("_.planId")) {
                browser.keys(Keys.END, "x", Keys.BACK_SPACE);
            }
            browser.keys(Keys.TAB);
        }
        assertThat(saved(job)).extracting(UndoFailoverBuilder::getPlanId).containsExactly(A, B);
        assertThat(names(job)).containsOnlyNulls();
    }

    private static List<String> names(FreeStyleProject job) {
        return job.getBuildersList().getAll(UndoFailoverBuilder.class).stream()
                .map(UndoFailoverBuilder::getPlanName)
                .toList();
    }

    @Test
    void twoStepsKeepEachItsOwnPlan() throws Exception {
        FreeStyleProject job = job(A, A);
        browser.pick(1, "Arch");
        browser.untilListShows(1, "Archive");
        browser.type(0, "planName", "Payroll DR");
        browser.checkPlan(1);
        browser.until("an answer", () -> browser.answer(1).contains("can undo the failover of plan \"Archive"));
        assertThat(browser.answer(0)).isEmpty();
        assertThat(saved(job)).extracting(UndoFailoverBuilder::getPlanId).containsExactly(A, B);
        assertThat(names(job)).containsExactly("Payroll DR", "Archive  DR");
    }

    @Test
    void anAnswerGoesWithWhatItWasAskedFor() throws Exception {
        job(A);
        for (String field : List.of("planId", "planName")) {
            browser.checkPlan(0);
            browser.until("an answer", () -> browser.answer(0).contains("can undo the failover of plan"));
            browser.field(0, field).click();
            browser.keys("x");
            assertThat(browser.answer(0)).as(field).isEmpty();
            browser.keys(Keys.BACK_SPACE, Keys.TAB);
        }
        browser.checkPlan(0);
        browser.until("an answer", () -> browser.answer(0).contains("can undo the failover of plan"));
        browser.pick(0, "Arch");
        assertThat(browser.answer(0)).as("a pick").isEmpty();
    }

    @Test
    void checkPlanLooksAtTheNameAndOffersTheRightOne() throws Exception {
        FreeStyleProject job = job(A);
        browser.type(0, "planName", "Another");
        browser.checkPlan(0);
        browser.until("an answer", () -> browser.answer(0).contains("Correct Plan id or Plan name"));
        browser.click("[data-veeam-plan-name]");
        assertThat(browser.valueOf(0, "planName")).isEqualTo("Payroll DR");
        assertThat(browser.answer(0)).isEmpty();
        assertThat(browser.focused()).isEqualTo("_.planName");
        assertThat(saved(job)).extracting(UndoFailoverBuilder::getPlanName).containsExactly("Payroll DR");
    }
}
