package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.config.EnterpriseManagerServer;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Bad input ends with one line that names the field, what is wrong and what to do; nothing is started, no stack trace. */
@WithJenkins
class BadInputTest {

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    @BeforeEach
    void enterpriseManager() throws Exception {
        em = Site.populated(Simulator.http());
        Site.configure(em);
    }

    @AfterEach
    void nothingWasStarted() {
        assertThat(em.undoPosts()).isZero();
        assertThat(em.openLogonSessions()).isZero();
        em.close();
    }

    private void assertRefused(String parameters, String message) throws Exception {
        WorkflowJob job = Site.pipeline("bad-" + ++jobs, "veeamUndoFailover(" + parameters + ")");
        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        assertThat(JenkinsRule.getLog(build).lines().filter(line -> line.contains("NOT_STARTED")))
                .anySatisfy(line -> assertThat(line).contains(message));
        jenkins.assertLogNotContains("\tat ", build);
    }

    private void assertRefusedUnasked(String parameters, String message) throws Exception {
        assertRefused(parameters, message);
        assertThat(em.requests()).as("nothing is sent").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planId: '', credentialsId: 'veeam-operator' | planId: missing",
                "planId: 'Payroll DR', credentialsId: 'veeam-operator' | planId: \"Payroll DR\" isn't a failover plan's id",
                "planId: '../tasks', credentialsId: 'veeam-operator' | planId: \"../tasks\" isn't a failover plan's id",
                "planId: 'ae01e36f-32a3-4095-95fa-09a2af744009', credentialsId: '' | credentialsId: missing",
                "planId: 'ae01e36f-32a3-4095-95fa-09a2af744009', credentialsId: 'nobody' | credentialsId: \"nobody\" isn't available to",
                "planId: 'ae01e36f-32a3-4095-95fa-09a2af744009', credentialsId: 'veeam-operator', timeoutMinutes: 0 | timeoutMinutes: \"0\"",
                "planId: 'ae01e36f-32a3-4095-95fa-09a2af744009', credentialsId: 'veeam-operator', onAbort: 'KILL' | onAbort: \"KILL\" is unknown",
                "planId: 'ae01e36f-32a3-4095-95fa-09a2af744009', credentialsId: 'veeam-operator', server: 'nowhere' | server: no Enterprise Manager named \"nowhere\" is configured. Configured are: dr-site."
            })
    void badParameterIsNamed(String parameters, String message) throws Exception {
        assertRefusedUnasked(parameters, message);
    }

    @Test
    void planDoesNotExist() throws Exception {
        assertRefused(
                "planId: '00000000-0000-0000-0000-000000000000', credentialsId: 'veeam-operator'",
                "Failover plan 00000000-0000-0000-0000-000000000000 was not found on dr-site. Check planId");
    }

    @Test
    void planBearsAnotherName() throws Exception {
        assertRefused(Site.UNDO + ", planName: 'SQL'", "is named \"Payroll DR\", not \"SQL\"");
    }

    @Test
    void credentialsAreOfAnotherKind() throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "token", null, Secret.fromString("x")));
        assertRefusedUnasked(
                "planId: '" + Site.PLAN + "', credentialsId: 'token'",
                "credentialsId: \"token\" isn't a username with a password");
    }

    @Test
    void credentialsAreOfAnotherFolder() throws Exception {
        Folder other = jenkins.createProject(Folder.class, "other");
        FolderCredentials.add(other, "folder-operator", Site.USER, Site.PASSWORD);
        assertRefusedUnasked(
                "planId: '" + Site.PLAN + "', credentialsId: 'folder-operator'",
                "credentialsId: \"folder-operator\" isn't available to bad-");
    }

    /** Whoever entered them allowed them for other hosts. */
    @Test
    void credentialsAreOfAnotherDomain() throws Exception {
        Site.credentialForOtherHosts("domain-operator");
        assertRefusedUnasked(
                "planId: '" + Site.PLAN + "', credentialsId: 'domain-operator'",
                "credentialsId: \"domain-operator\" isn't available to bad-");
    }

    @Test
    void noServerIsConfigured() throws Exception {
        VeeamFailoverConfiguration.get().setServers(List.of());
        assertRefusedUnasked(Site.UNDO, "server: no Enterprise Manager is configured. Add one under Manage Jenkins");
    }

    @Test
    void severalServersAndNoneNamed() throws Exception {
        VeeamFailoverConfiguration.get()
                .setServers(List.of(
                        new EnterpriseManagerServer("dr-site", em.url()),
                        new EnterpriseManagerServer("head-office", em.url())));
        assertRefusedUnasked(
                Site.UNDO,
                "server: several Enterprise Managers are configured. Name one of them: dr-site, head-office.");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://em.example.com, isn't an address of an Enterprise Manager",
        "em.example.com, isn't an address of an Enterprise Manager",
        "https://me:secret@em.example.com, must not contain a user name",
        "https://em.example.com/?a=b, must not contain a query",
        "https://em.example.com/#top, must not contain a query or a fragment",
        "https://em.example.com:9398/api, must not end in /api"
    })
    void urlCantBeUsed(String url, String message) throws Exception {
        VeeamFailoverConfiguration.get().setServers(List.of(new EnterpriseManagerServer("dr-site", url)));
        assertRefusedUnasked(Site.UNDO, message);
        assertRefusedUnasked(Site.UNDO, "url of server \"dr-site\"");
    }

    @Test
    void passwordIsWrong() throws Exception {
        em.changePassword(Site.USER, "another");
        assertRefused(Site.UNDO, "dr-site refused the logon of " + Site.USER + " (HTTP 401)");
        assertThat(em.count("POST /api/sessionMngr/*")).as("never retried").isEqualTo(1);
    }

    @Test
    void accountHasNoRoleForIt() throws Exception {
        em.portalUser("CORP\\portal", "portal");
        Site.credential("portal", "CORP\\portal", "portal");
        assertRefused(
                "planId: '" + Site.PLAN + "', credentialsId: 'portal'",
                "needs the role Portal Administrator or a Restore Operator role");
    }

    @Test
    void freestyleJobWithoutPlanIsRefused() throws Exception {
        FreeStyleProject job = Site.freestyle("bad-freestyle", new UndoFailoverBuilder(null, null));
        jenkins.assertLogContains(
                "ERROR: NOT_STARTED: nothing was started. planId: missing",
                jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }
}
