package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.Answer;
import io.jenkins.plugins.veeam.situations.Site;
import java.util.List;
import java.util.stream.IntStream;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.Test;

/** <i>Check plan</i>, the plan list, and what the fields say. */
class PlanFormTest extends FormLooks {

    @Test
    void checkPlanNamesThePlanItsMachinesAndTheAccount() {
        assertThat(checkPlan(Site.CREDENTIALS, "urn:veeam:FailoverPlan:" + Site.PLAN.toUpperCase(), "Payroll DR"))
                .contains(
                        "CORP\\svc-jenkins can undo the failover of plan",
                        "Payroll DR",
                        "Machines (2): db01, web01",
                        "Nothing was started")
                .doesNotContain("ERROR");
    }

    @Test
    void checkPlanSaysWhatIsWrong() {
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "Payroll"))
                .contains("ERROR", "is named", "Correct Plan id or Plan name", "Use the name &quot;Payroll DR&quot;");
        assertThat(checkPlan(Site.CREDENTIALS, OTHER_PLAN.replace('0', '1'), ""))
                .contains("was not found on dr-site");
        assertThat(checkPlan("portal-user", Site.PLAN, "")).contains("HTTP 403", "Portal Administrator");
        assertThat(checkPlan("wrong-password", Site.PLAN, "")).contains("refused the logon of CORP\\svc-jenkins");
        assertThat(checkPlan("gone", Site.PLAN, "")).contains("available to");
        assertThat(checkPlan("", Site.PLAN, "")).contains("Credentials: missing");
        assertThat(checkPlan(Site.CREDENTIALS, "", "")).contains("Plan id: missing");
        assertThat(checkPlan(Site.CREDENTIALS, "${PLAN}", "")).contains("WARNING", "dry run");
    }

    @Test
    void checkPlanSaysWhatVeeamsPaceMeansForALargePlan() {
        String large = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
        String[] machines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> "vm-" + number)
                .toArray(String[]::new);
        em.plan(large, "Large DR", machines);

        assertThat(checkPlan(Site.CREDENTIALS, large, ""))
                .contains("ten seconds apart: 1000 machines take at least 33 min 10 s")
                .contains("Machines (1000): vm-1, vm-2, ", "vm-10 and 990 more")
                .doesNotContain("vm-11,");
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "")).doesNotContain("ten seconds apart");
    }

    @Test
    void plansAreOfferedByNameAndTheSavedOneIsSelectedInItsOwnLetters() {
        String saved = "urn:veeam:FailoverPlan:" + Site.PLAN.toUpperCase();
        ListBoxModel plans = plans(Site.CREDENTIALS, saved);
        assertThat(plans).extracting(option -> option.value).containsExactly("", OTHER_PLAN, saved);
        assertThat(plans)
                .filteredOn(option -> option.selected)
                .extracting(option -> option.name)
                .containsExactly("Payroll DR (" + Site.PLAN + ")");
        for (String unknown : List.of("${PLAN}", "", "ae01")) {
            assertThat(plans(Site.CREDENTIALS, unknown))
                    .filteredOn(option -> option.selected)
                    .extracting(option -> option.value)
                    .containsExactly("");
        }
    }

    @Test
    void withoutAListTheSavedPlanStays() {
        for (String credentialsId : List.of("wrong-password", "portal-user", "gone", "")) {
            for (String saved : List.of(Site.PLAN, "${PLAN}", "")) {
                assertThat(plans(credentialsId, saved)).singleElement().satisfies(option -> {
                    assertThat(option.value).isEqualTo(saved);
                    assertThat(option.selected).isTrue();
                });
            }
        }
        assertThat(form().doCheckPlan(job, "UNDO", Site.SERVER, "portal-user").renderHtml())
                .contains("Portal Administrator");
        assertThat(form().doCheckPlan(job, "UNDO", Site.SERVER, Site.CREDENTIALS))
                .isEqualTo(FormValidation.ok());
    }

    /** Else opening a form a few times would lock an account whose password was changed. */
    @Test
    void aWrongPasswordIsTriedOnceHoweverOftenTheFormAsks() {
        for (int i = 0; i < 10; i++) {
            plans("wrong-password", Site.PLAN);
            form().doCheckPlan(job, "UNDO", Site.SERVER, "wrong-password");
        }
        assertThat(em.count("POST /api/sessionMngr/*")).isEqualTo(1);
    }

    @Test
    void aLogonThatComesTooLateIsLoggedOffAllTheSame() {
        em.next("POST /api/sessionMngr/*").isAnsweredAfter(Answer.LIMIT.plusSeconds(1));
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "")).contains("did not answer");
        em.awaitAnswered("DELETE /api/logonSessions/*", 1);
    }

    @Test
    void namesFromTheServerAreTextAndStayOnTheirLine() throws Exception {
        String shown = checkPlan(Site.CREDENTIALS, OTHER_PLAN, "");
        assertThat(shown).contains("&lt;img src=x", "&lt;b&gt;arc02").doesNotContain("<img src=x", "<b>arc", "\u202E");
        assertThat(checkPlan(Site.CREDENTIALS, OTHER_PLAN, "<i>other</i>")).doesNotContain("<img src=x", "<i>other");
        assertThat(plans(Site.CREDENTIALS, ""))
                .extracting(option -> option.name)
                .anySatisfy(name -> assertThat(name).startsWith("<img src=x onerror=alert(1)>??Finished: SUCCESS ("));
        UndoFailoverBuilder builder = new UndoFailoverBuilder(OTHER_PLAN, Site.CREDENTIALS);
        FreeStyleProject hostile = Site.freestyle("hostile", builder);
        HtmlPage page = jenkins.createWebClient().getPage(hostile, "configure");
        page.getWebClient().waitForBackgroundJavaScript(20_000);
        assertThat(page.getByXPath("//img[@src='x']")).isEmpty();
        assertThat(selected(page.getFormByName("config"))).contains("<img src=x onerror=alert(1)>");
    }

    private static String selected(HtmlForm config) {
        return config.<HtmlSelect>getSelectByName("_.plan")
                .getSelectedOptions()
                .get(0)
                .getText();
    }

    /** Only a person picks; {@code BrowserTest} does. */
    @Test
    void whatAScriptSelectsIsNoPick() throws Exception {
        FreeStyleProject refilled = Site.freestyle("refilled", new UndoFailoverBuilder("${PLAN}", Site.CREDENTIALS));
        HtmlPage page = jenkins.createWebClient().getPage(refilled, "configure");
        page.getWebClient().waitForBackgroundJavaScript(20_000);
        page.executeJavaScript("const list = document.querySelector('select.veeam-plan'); list.value = '" + Site.PLAN
                + "'; list.dispatchEvent(new Event('change', {bubbles: true}));");
        page.getWebClient().waitForBackgroundJavaScript(20_000);
        jenkins.submit(page.getFormByName("config"));
        assertThat(refilled.getBuildersList().get(UndoFailoverBuilder.class).getPlanId())
                .isEqualTo("${PLAN}");
    }

    /** What only one operation needs, its form alone asks for. */
    @Test
    void fieldsSayWhatAnOperationNeeds() {
        assertThat(said(form().doCheckPlanName(job, "START", " ")))
                .contains("ERROR Plan name: missing. A start brings replicas up beside machines");
        assertThat(said(form().doCheckPlanId(job, "TEST", Site.PLAN)))
                .contains("ERROR Plan id: ", "and Veeam can test only those plans.");
        assertThat(said(form().doCheckRestorePointBefore(job, "2999-01-01T00:00:00Z")))
                .contains("ERROR Restore points from before: 2999-01-01T00:00:00Z is in the future.");
        assertThat(said(form().doCheckRestorePointBefore(job, "yesterday")))
                .contains("ERROR Restore points from before: ", "isn&#039;t a time. Enter it with its offset");
        for (FormValidation passed : List.of(
                form().doCheckPlanName(job, "START", "Payroll DR"),
                form().doCheckPlanName(job, "START", "${NAME}"),
                form().doCheckPlanName(job, "UNDO", ""),
                form().doCheckPlanName(job, "TEST", ""),
                form().doCheckPlanId(job, "TEST", Site.CLOUD_UID),
                form().doCheckRestorePointBefore(job, ""),
                form().doCheckRestorePointBefore(job, "${BEFORE}"),
                form().doCheckRestorePointBefore(job, "2026-01-25T01:00:00+01:00"))) {
            assertThat(passed).isEqualTo(FormValidation.ok());
        }
    }

    /** The messages are the build's own. */
    @Test
    void fieldsSayAsOneTypesWhatTheBuildWouldSay() throws Exception {
        assertThat(form().doCheckPlanId(job, "UNDO", "Payroll").renderHtml())
                .contains("Plan id: ", "isn&#039;t a failover plan&#039;s id");
        assertThat(form().doCheckServer(job, "elsewhere").renderHtml()).contains("Configured are: dr-site");
        assertThat(form().doCheckTimeoutMinutes(job, "0").renderHtml()).contains("must be a whole number, 1 or more");
        assertThat(form().doCheckTimeoutMinutes(job, "x").renderHtml()).contains("must be a whole number, 1 or more");
        assertThat(form().doCheckOnAbort(job, "KILL").renderHtml()).contains("Use STOP");
        assertThat(form().doCheckCredentialsId(job, Site.SERVER, "gone").renderHtml())
                .contains("credentials of another folder");
        for (FormValidation passed : List.of(
                form().doCheckPlanId(job, "TEST", "$PLAN"),
                form().doCheckServer(job, "${SITE}"),
                form().doCheckServer(job, ""),
                form().doCheckPlanId(job, "START", Site.PLAN))) {
            assertThat(passed).isEqualTo(FormValidation.ok());
        }
    }
}
