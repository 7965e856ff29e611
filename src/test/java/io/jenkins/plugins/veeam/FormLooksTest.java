package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsParameterDefinition;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersDefinitionProperty;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Certificate;
import java.time.Duration;
import java.util.List;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the forms ask a server, and what they make of the answers. They start nothing, and log off. */
@WithJenkins
class FormLooksTest {

    private static final String OTHER_PLAN = "0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\n\u202EFinished: SUCCESS";

    private static JenkinsRule jenkins;
    private static FreeStyleProject job;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        Site.credential("wrong-password", Site.USER, "no");
        Site.credential("portal-user", "CORP\\viewer", "viewer");
        job = jenkins.createFreeStyleProject();
    }

    @BeforeEach
    void serve() {
        em = Site.populated(Simulator.https())
                .portalUser("CORP\\viewer", "viewer")
                .plan(OTHER_PLAN, HOSTILE, "arc01", "<b>arc02</b>");
        Site.serve(em);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        em.await("nobody logged on", () -> em.openLogonSessions() == 0);
        assertThat(em.undoPosts()).isZero();
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    private static UndoFailover.DescriptorImpl form() {
        return jenkins.jenkins.getDescriptorByType(UndoFailover.DescriptorImpl.class);
    }

    private static String checkPlan(String credentialsId, String planId, String planName) {
        return said(form().doVerifyPlan(job, Site.SERVER, credentialsId, planId, planName));
    }

    private static ListBoxModel plans(String credentialsId, String planId) {
        return form().doFillPlanItems(job, Site.SERVER, credentialsId, planId);
    }

    private String checkServer(String url, String pin) {
        return said(new EnterpriseManagerServer("x", "").getDescriptor().doLook(Site.SERVER, url, pin));
    }

    private static String said(FormValidation validation) {
        return validation.kind + " " + validation.renderHtml();
    }

    // --- Check, beside a server ---

    @Test
    void anUntrustedCertificateIsShownSoThatItCanBeComparedAndPinned() {
        String shown = checkServer(em.url(), "");
        assertThat(shown)
                .contains("isn&#039;t trusted", em.certificateSha256(), "Issued by", "Valid from", "ERROR")
                .doesNotContain("v1_7");
        assertThat(em.requests()).isEmpty();

        assertThat(checkServer(
                        em.url() + "/", em.certificateSha256().toLowerCase().replace(":", "")))
                .contains("supports API versions v1_5, v1_6, v1_7", em.certificateSha256())
                .doesNotContain("ERROR", "WARNING");
    }

    @Test
    void aChangedCertificateIsShownBesideThePin() {
        String pin = em.certificateSha256();
        em.changesItsCertificate(Certificate.renewed());
        assertThat(checkServer(em.url(), pin))
                .contains("ERROR", pin, Certificate.renewed().sha256(), "enter it as certificateSha256");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void anExpiredCertificateThatIsPinnedWarns() {
        em.changesItsCertificate(Certificate.expired());
        assertThat(checkServer(em.url(), em.certificateSha256())).contains("v1_7", "WARNING");
    }

    @Test
    void plainHttpWarns() {
        try (Simulator plain = Simulator.http()) {
            assertThat(checkServer(plain.url(), "")).contains("v1_7", "WARNING", "travel in the clear");
        }
    }

    @Test
    void whatCannotBeAnAddressIsNotAsked() {
        assertThat(checkServer("em.example.com", "")).contains("ERROR", "is no address");
        assertThat(checkServer("https://me:hunter2@em.example.com", "")).doesNotContain("hunter2");
        assertThat(checkServer(em.url(), "12:34")).contains("ERROR", "64 hexadecimal digits");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void aSilentServerDoesNotHangTheForm() {
        em.acceptsButNeverAnswers();
        long start = System.nanoTime();
        assertThat(checkServer(em.url(), em.certificateSha256())).contains("did not answer");
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "")).contains("did not answer");
        assertThat(plans(Site.CREDENTIALS, Site.PLAN))
                .extracting(option -> option.value)
                .containsExactly(Site.PLAN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FormLook.LIMIT.multipliedBy(4));
        em.answersAgain();
    }

    // --- Check plan ---

    @Test
    void checkPlanNamesThePlanItsMachinesAndTheAccount() {
        assertThat(checkPlan(Site.CREDENTIALS, "urn:veeam:FailoverPlan:" + Site.PLAN.toUpperCase(), "Payroll DR"))
                .contains(
                        "CORP\\svc-jenkins can undo plan",
                        "Payroll DR",
                        "Machines (2): db01, web01",
                        "Nothing was started")
                .doesNotContain("ERROR");
    }

    @Test
    void checkPlanSaysWhatIsWrong() {
        assertThat(checkPlan(Site.CREDENTIALS, Site.PLAN, "Payroll")).contains("ERROR", "is named", "Correct planId");
        assertThat(checkPlan(Site.CREDENTIALS, OTHER_PLAN.replace('0', '1'), ""))
                .contains("was not found on dr-site");
        assertThat(checkPlan("portal-user", Site.PLAN, "")).contains("HTTP 403", "Portal Administrator");
        assertThat(checkPlan("wrong-password", Site.PLAN, "")).contains("refused the logon of CORP\\svc-jenkins");
        assertThat(checkPlan("gone", Site.PLAN, "")).contains("was not found in the scope of");
        assertThat(checkPlan("", Site.PLAN, "")).contains("credentialsId: missing");
        assertThat(checkPlan(Site.CREDENTIALS, "", "")).contains("planId: missing");
        assertThat(checkPlan(Site.CREDENTIALS, "${PLAN}", "")).contains("WARNING", "dry run");
    }

    // --- the plan picker ---

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
        assertThat(form().doCheckPlan(job, Site.SERVER, "portal-user").renderHtml())
                .contains("Portal Administrator");
        assertThat(form().doCheckPlan(job, Site.SERVER, Site.CREDENTIALS)).isEqualTo(FormValidation.ok());
    }

    /** Else opening a form a few times would lock an account whose password was changed. */
    @Test
    void aWrongPasswordIsTriedOnceHoweverOftenTheFormAsks() {
        for (int i = 0; i < 10; i++) {
            plans("wrong-password", Site.PLAN);
            form().doCheckPlan(job, Site.SERVER, "wrong-password");
        }
        assertThat(em.count("POST /api/sessionMngr/*")).isEqualTo(1);
    }

    @Test
    void aLogonThatComesTooLateIsLoggedOffAllTheSame() {
        em.next("POST /api/sessionMngr/*").isAnsweredAfter(FormLook.LIMIT.plusSeconds(1));
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

    @Test
    void whoeverPicksAPlanSavesItsId() throws Exception {
        FreeStyleProject picking = Site.freestyle("picking", new UndoFailoverBuilder("${PLAN}", Site.CREDENTIALS));
        HtmlPage page = jenkins.createWebClient().getPage(picking, "configure");
        page.getWebClient().waitForBackgroundJavaScript(20_000);
        HtmlForm config = page.getFormByName("config");
        assertThat(config.<HtmlInput>getInputByName("_.planId").getValue()).isEqualTo("${PLAN}");

        HtmlSelect plans = config.getSelectByName("_.plan");
        plans.setSelectedAttribute(plans.getOptionByValue(Site.PLAN), true);
        page.getWebClient().waitForBackgroundJavaScript(20_000);
        jenkins.submit(config);

        assertThat(picking.getBuildersList().get(UndoFailoverBuilder.class).getPlanId())
                .isEqualTo(Site.PLAN);
        assertThat(picking.getConfigFile().asString()).doesNotContain("<plan>", "Payroll");
    }

    // --- credentials ---

    @Test
    void aFoldersCredentialsAreOfferedInsideItOnly() throws Exception {
        em.user("CORP\\folder", "folder-Pa55");
        Folder folder = jenkins.createProject(Folder.class, "folder");
        FolderCredentials.add(folder, "folder-operator", "CORP\\folder", "folder-Pa55");
        WorkflowJob inside = folder.createProject(WorkflowJob.class, "inside");

        assertThat(offered(inside)).contains("folder-operator", Site.CREDENTIALS);
        assertThat(offered(folder)).contains("folder-operator");
        assertThat(offered(job)).doesNotContain("folder-operator");
        assertThat(form().doCheckCredentialsId(inside, Site.SERVER, "folder-operator"))
                .isEqualTo(FormValidation.ok());
        assertThat(form().doCheckCredentialsId(job, Site.SERVER, "folder-operator")
                        .renderHtml())
                .contains("was not found in the scope of");
        assertThat(form().doVerifyPlan(inside, "", "folder-operator", Site.PLAN, "")
                        .renderHtml())
                .contains("CORP\\folder can undo plan");

        HtmlPage generator = jenkins.createWebClient().goTo(inside.getUrl() + "pipeline-syntax/");
        HtmlSelect steps = generator.getFirstByXPath("//select[contains(@class,'dropdownList')]");
        steps.getOptions().stream()
                .filter(option -> option.getText().startsWith("veeamUndoFailover"))
                .forEach(option -> steps.setSelectedAttribute(option, true));
        generator.getWebClient().waitForBackgroundJavaScript(30_000);
        HtmlSelect credentials = generator.getFirstByXPath("//select[@name='_.credentialsId']");
        assertThat(credentials.getOptions())
                .extracting(option -> option.getValueAttribute())
                .contains("folder-operator");
    }

    private static List<String> offered(Item item) {
        return form().doFillCredentialsIdItems(item, Site.SERVER, "").stream()
                .map(option -> option.value)
                .toList();
    }

    @Test
    void aJobsCredentialsParameterIsOfferedAndAccepted() throws Exception {
        FreeStyleProject parameterised = jenkins.createFreeStyleProject();
        parameterised.addProperty(new ParametersDefinitionProperty(new CredentialsParameterDefinition(
                "WHO", null, Site.CREDENTIALS, "com.cloudbees.plugins.credentials.common.StandardCredentials", true)));
        assertThat(offered(parameterised)).contains("${WHO}");
        assertThat(form().doCheckCredentialsId(parameterised, Site.SERVER, "${WHO}"))
                .isEqualTo(FormValidation.ok());

        UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, "${WHO}");
        builder.setDryRun(true);
        parameterised.getBuildersList().add(builder);
        jenkins.buildAndAssertSuccess(parameterised);
        jenkins.assertLogContains("logged on as " + Site.USER, parameterised.getLastBuild());
    }

    @Test
    void userNamesGoOnAsTheyStandAndEachUseIsTracked() throws Exception {
        List<String> users = List.of("CORP\\operator", "operator@corp.example.com", "CORP\\Jürgen Łęcki", "田中@corp");
        StringBuilder script = new StringBuilder();
        for (String user : users) {
            em.user(user, "Pä55:wörd");
            Site.credential("user-" + users.indexOf(user), user, "Pä55:wörd");
            script.append("veeamUndoFailover(dryRun: true, planId: '" + Site.PLAN + "', credentialsId: 'user-"
                    + users.indexOf(user) + "')\n");
        }
        WorkflowJob tracked = Site.pipeline("tracked", script.toString());
        jenkins.buildAndAssertSuccess(tracked);
        for (String user : users) {
            jenkins.assertLogContains("logged on as " + user, tracked.getLastBuild());
        }
        for (Credentials credentials : SystemCredentialsProvider.getInstance().getCredentials()) {
            if (((IdCredentials) credentials).getId().startsWith("user-")) {
                assertThat(CredentialsProvider.getFingerprintOf(credentials).getJobs())
                        .containsExactly("tracked");
            }
        }
    }

    /** The messages are the build's own. */
    @Test
    void fieldsSayAsOneTypesWhatTheBuildWouldSay() throws Exception {
        assertThat(form().doCheckPlanId(job, "Payroll").renderHtml()).contains("is no failover plan&#039;s id");
        assertThat(form().doCheckServer(job, "elsewhere").renderHtml()).contains("Configured are: dr-site");
        assertThat(form().doCheckTimeoutMinutes(job, "0").renderHtml()).contains("from 1 up");
        assertThat(form().doCheckTimeoutMinutes(job, "x").renderHtml()).contains("from 1 up");
        assertThat(form().doCheckOnAbort(job, "KILL").renderHtml()).contains("Use STOP");
        assertThat(form().doCheckCredentialsId(job, Site.SERVER, "gone").renderHtml())
                .contains("credentials of another folder");
        for (FormValidation passed : List.of(
                form().doCheckPlanId(job, "$PLAN"),
                form().doCheckServer(job, "${SITE}"),
                form().doCheckServer(job, ""),
                form().doCheckPlanId(job, Site.PLAN))) {
            assertThat(passed).isEqualTo(FormValidation.ok());
        }
    }
}
