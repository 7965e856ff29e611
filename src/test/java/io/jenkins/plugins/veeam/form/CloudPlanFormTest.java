package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.situations.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of the three operations say of plans of both kinds. */
class CloudPlanFormTest extends FormLooks {

    private static final String ID = "e7ca6822-a87f-443d-8aae-8005970543bf";
    private static final String CLOUD_PLAN = "urn:veeam:CloudFailoverPlan:" + ID;

    @BeforeEach
    void serveATenantToo() {
        em.cloudPlan(ID, "ABC DR", "ABC Company (London)", "abc-dc01", "abc-db01");
    }

    private static String check(String operation, String planId, String planName) {
        return checkPlan(operation, Site.CREDENTIALS, planId, planName, "1440");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDO", "START"})
    void bothKindsAreOfferedWithTheTenantsNameAndTheIdToWrite(String operation) {
        ListBoxModel plans = plans(operation, Site.CREDENTIALS, "");
        assertThat(plans).extracting(option -> option.value).containsExactly("", OTHER_PLAN, CLOUD_PLAN, Site.PLAN);
        assertThat(plans.get(2).name).isEqualTo("ABC DR (" + CLOUD_PLAN + ", ABC Company (London))");
        assertThat(plans.get(3).name).isEqualTo("Payroll DR (" + Site.PLAN + ")");
    }

    @Test
    void onlyCloudPlansAreOfferedForATest() {
        assertThat(plans("TEST", Site.CREDENTIALS, CLOUD_PLAN.toUpperCase()))
                .extracting(option -> option.value)
                .containsExactly("", CLOUD_PLAN.toUpperCase());
        em.withoutCloudConnect(404);
        assertThat(plans("TEST", "portal-user", ""))
                .singleElement()
                .satisfies(option -> assertThat(option.name).isEqualTo("(this account sees no cloud plans)"));
    }

    /** The forms of all three ask, and one answer serves them. */
    @ParameterizedTest
    @ValueSource(ints = {404, 403})
    void withoutCloudConnectThereIsOneRequestMoreAndNoMessage(int status) {
        em.withoutCloudConnect(status);
        for (String operation : new String[] {"UNDO", "START", "TEST"}) {
            assertThat(plans(operation, Site.CREDENTIALS, "")).hasSize(operation.equals("TEST") ? 1 : 3);
            assertThat(form().doCheckPlan(job, operation, Site.SERVER, Site.CREDENTIALS))
                    .isEqualTo(FormValidation.ok());
        }
        assertThat(em.count("GET /api/cloud/*")).isEqualTo(1);
        assertThat(em.requests()).hasSize(4);
    }

    /** A list that can't be had takes the other one from nobody. */
    @Test
    void aKindOfPlansThatIsNotToldIsMissedInASentence() {
        em.every("GET /api/cloud/cloudFailoverPlans*").answers(500, "Cloud gateway is down");
        assertThat(plans("START", Site.CREDENTIALS, "")).hasSize(3);
        assertThat(form().doCheckPlan(job, "START", Site.SERVER, Site.CREDENTIALS)
                        .renderHtml())
                .contains("Cloud gateway is down");
        assertThat(plans("TEST", Site.CREDENTIALS, CLOUD_PLAN))
                .singleElement()
                .satisfies(option -> assertThat(option.value).isEqualTo(CLOUD_PLAN));
    }

    /** A plan that was made meanwhile comes up, and not at the next start of Jenkins only. */
    @Test
    void theAnswerIsRememberedForAWhileAndNoLonger() {
        long[] now = {System.nanoTime()};
        PlanPicker.clock = () -> now[0];
        try {
            assertThat(plans("UNDO", Site.CREDENTIALS, "")).hasSize(4);
            em.plan("3fa85f64-5717-4562-b3fc-2c963f66afa6", "New DR", "new01");
            now[0] += PlanPicker.MEMORY.toNanos();
            assertThat(plans("UNDO", Site.CREDENTIALS, "")).hasSize(4);
            now[0]++;
            assertThat(plans("UNDO", Site.CREDENTIALS, "")).hasSize(5);
        } finally {
            PlanPicker.clock = System::nanoTime;
        }
    }

    @Test
    void fiveThousandPlansOfEachKindCanBePickedFrom() {
        for (int i = 0; i < 5_000; i++) {
            String id = String.format("00000000-0000-0000-0000-%012d", i);
            em.plan(id, "Plan " + i, "vm").cloudPlan(id, "Cloud plan " + i, "Tenant " + i, "vm");
        }
        assertThat(plans("UNDO", Site.CREDENTIALS, "")).hasSize(1 + 2 * 5_000 + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDO, can undo the failover of cloud plan",
        "START, can start the failover of cloud plan",
        "TEST, can test cloud plan"
    })
    void checkPlanKnowsTheOperationTheKindAndTheTenant(String operation, String words) {
        assertThat(check(operation, CLOUD_PLAN, "ABC DR"))
                .contains(words + " &quot;ABC DR&quot; of tenant &quot;ABC Company (London)&quot; (" + CLOUD_PLAN + ")")
                .contains("Machines (2): abc-dc01, abc-db01", "Nothing was started")
                .doesNotContain("ERROR");
        assertThat(check("START", Site.PLAN, "Payroll DR")).contains("can start the failover of plan");
    }

    @ParameterizedTest
    @CsvSource({"UNDO", "START"})
    void aPlanOfTheOtherKindIsShownWithTheIdToWrite(String operation) {
        assertThat(check(operation, ID, "ABC DR")).contains("ERROR", "enter Plan id as " + CLOUD_PLAN + ".");
        assertThat(check(operation, "urn:veeam:CloudFailoverPlan:" + Site.PLAN, "Payroll DR"))
                .contains("ERROR", "enter Plan id as " + Site.PLAN + ".");
        em.withoutCloudConnect(404);
        assertThat(check(operation, ID, "ABC DR")).contains("ERROR", ID + " was not found on dr-site.");
    }

    /** Nobody is asked, as the build asks nobody. */
    @Test
    void whatTheBuildRefusesByItselfIsRefusedHereToo() {
        assertThat(check("START", Site.PLAN, " ")).contains("ERROR", "Plan name: missing.");
        assertThat(check("TEST", Site.PLAN, "")).contains("ERROR", "Veeam can test only those plans");
        assertThat(checkPlan("UNDO", Site.CREDENTIALS, Site.PLAN, "", "0")).contains("ERROR", "Minutes to wait: ");
        assertThat(startFrom("2096-01-01T00:00:00Z"))
                .contains("ERROR", "Restore points from before: ", "in the future");
        assertThat(startFrom("yesterday")).contains("ERROR", "isn&#039;t a time");
        assertThat(startFrom("${TIME}")).contains("WARNING", "dry run");
        assertThat(em.requests()).isEmpty();
        assertThat(startFrom("2026-01-01T00:00:00+01:00")).contains("can start the failover of plan");
        assertThat(check("START", Site.PLAN, "${NAME}")).contains("can start the failover of plan");
    }

    private static String startFrom(String time) {
        return said(form().doVerifyPlan(
                        job, "START", Site.SERVER, Site.CREDENTIALS, Site.PLAN, "Payroll DR", time, "1440"));
    }

    /** In a job of several steps the page sends the start's time with the undo below it. */
    @Test
    void theTimeOfAStartAboveIsNoneOfTheUndos() {
        assertThat(said(form().doVerifyPlan(
                                job, "UNDO", Site.SERVER, Site.CREDENTIALS, Site.PLAN, "", "${TIME}", "1440")))
                .contains("can undo the failover");
    }

    @Test
    void thePaceOfAnUndoIsSaidAndTooShortATimeIsWarnedOf() {
        String large = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
        em.plan(large, "Large DR", 1_000).cloudPlan(large, "Large cloud DR", "ABC", "vm");
        String pace = "ten seconds apart: 1000 machines take at least 33 min 10 s";

        assertThat(checkPlan("UNDO", Site.CREDENTIALS, large, "", "34"))
                .contains(pace)
                .doesNotContain("less");
        assertThat(checkPlan("UNDO", Site.CREDENTIALS, large, "", "33"))
                .contains("WARNING", pace, "Minutes to wait is 33, which is less");
        assertThat(check("START", large, "Large DR")).doesNotContain("ten seconds");
    }
}
