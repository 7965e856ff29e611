package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.net.URL;
import java.util.List;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** An Enterprise Manager that lies, and one that says too much. */
@WithJenkins
class HostileServerInJenkinsTest {

    private static JenkinsRule jenkins;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        secretName("hidden-operator", Site.PASSWORD);
        secretName("hidden-and-wrong", "no");
    }

    @BeforeEach
    void enterpriseManager() {
        em = Site.populated(Simulator.https());
        Site.serve(em);
    }

    @AfterEach
    void close() {
        em.close();
    }

    private static void secretName(String id, String password) throws Exception {
        UsernamePasswordCredentialsImpl credential =
                new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, id, null, Site.USER, password);
        credential.setUsernameSecret(true);
        SystemCredentialsProvider.getInstance().getCredentials().add(credential);
        SystemCredentialsProvider.getInstance().save();
    }

    private static String undo(String credentialsId) {
        return "veeamUndoFailover(planId: '" + Site.PLAN + "', credentialsId: '" + credentialsId
                + "', propagate: false)\n";
    }

    private static List<String> pagesOf(WorkflowRun build) {
        String url = build.getUrl();
        return List.of(
                url,
                url + "api/json?depth=9",
                url + "api/xml?depth=9",
                url + "veeam-failover/operations",
                url + "veeam-failover/api/json?depth=9",
                url + "consoleText",
                build.getParent().getUrl());
    }

    private static String page(String path) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.getPage(new WebRequest(new URL(jenkins.getURL(), path), HttpMethod.GET))
                    .getWebResponse()
                    .getContentAsString();
        }
    }

    private static String checkPlan(String credentialsId) {
        return jenkins.jenkins
                .getDescriptorByType(Parameters.DescriptorImpl.class)
                .doVerifyPlan(null, "UNDO", Site.SERVER, credentialsId, Site.PLAN, "", "", "1440")
                .renderHtml();
    }

    /** Also where Enterprise Manager echoes it: as the account, in names, in reasons; with its domain or without. */
    @Test
    void aUserNameThatIsSecretIsShownNowhere() throws Exception {
        em.plan(Site.PLAN, "Plan of SVC-Jenkins", "vm of corp\\svc-jenkins");
        em.undo().failsWith("Account Corp\\Svc-Jenkins may not do that.");
        WorkflowJob job = Site.pipeline("secret-name", undo("hidden-operator") + undo("hidden-and-wrong"));

        WorkflowRun build = jenkins.buildAndAssertSuccess(job);

        assertThat(JenkinsRule.getLog(build))
                .contains("logged on as hidden-operator", "the logon of hidden-and-wrong (HTTP 401)")
                .contains("Account hidden-operator may not do that.");
        for (String page : pagesOf(build)) {
            assertThat(page(page)).as(page).doesNotContainIgnoringCase("svc-jenkins");
        }
        assertThat(page(build.getUrl())).contains("logged on as hidden-operator", "Plan of hidden-operator");
        assertThat(checkPlan("hidden-operator"))
                .contains("hidden-operator can undo the failover of plan", "Plan of hidden-operator")
                .doesNotContainIgnoringCase("svc-jenkins");
        assertThat(checkPlan("hidden-and-wrong"))
                .contains("hidden-and-wrong")
                .doesNotContainIgnoringCase("svc-jenkins");
    }

    @Test
    void passwordAndTokenInWhatIsReadWellAreShownNowhere() throws Exception {
        em.quotesSecrets().undo().failsWith("Locked.");
        WorkflowRun build = jenkins.buildAndAssertSuccess(Site.pipeline("quoted", undo(Site.CREDENTIALS)));
        em.quotesSecrets();

        SecretHunt hunt = new SecretHunt(jenkins, em);
        assertThat(hunt.secrets()).hasSizeGreaterThan(6);
        hunt.assertNoSecretIn(JenkinsRule.getLog(build), "the log");
        assertThat(JenkinsRule.getLog(build)).contains("****", "FAILED: ");
        hunt.assertNoSecretOnPages(pagesOf(build));
        String checked = checkPlan(Site.CREDENTIALS);
        assertThat(checked).contains("****", "can undo the failover of plan");
        hunt.assertNoSecretIn(checked, "Check plan");
        hunt.assertNoSecretOnDisk();
    }

    /** What looks like one of Jenkins' own secrets goes back as it came: Enterprise Manager decrypts nothing with our help. */
    @Test
    void aTokenThatIsACiphertextOfJenkinsIsNotDecrypted() throws Exception {
        String key = "-----BEGIN PRIVATE KEY-----\nTHE-KEY-TO-EVERYTHING\n-----END PRIVATE KEY-----";
        String stolen = Secret.fromString(key).getEncryptedValue();
        em.tokenIs(stolen);

        WorkflowRun build = jenkins.buildAndAssertStatus(
                Result.SUCCESS, Site.pipeline("ciphertext", "veeamUndoFailover(" + Site.UNDO + ")"));

        assertThat(em.requests("GET /api/tasks/*"))
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request.header("X-RestSvcSessionId")).contains(stolen));
        assertThat(JenkinsRule.getLog(build)).doesNotContain("THE-KEY", stolen);
        for (String page : pagesOf(build)) {
            assertThat(page(page)).as(page).doesNotContain("THE-KEY", stolen);
        }
    }
}
