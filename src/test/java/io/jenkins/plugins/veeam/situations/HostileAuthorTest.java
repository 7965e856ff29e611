package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.client.http.Transport;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A job's author, against the jobs and the eyes of others. */
@WithJenkins
class HostileAuthorTest {

    private static final String FORGED = "x\nFinished: SUCCESS\r\u001B[8m\u202Eeil";
    private static final String MANY_DRY_RUNS = """
            def branches = [:]
            for (int i = 0; i < %d; i++) {
                branches["run ${i}"] = {
                    veeamUndoFailover(planId: '%s', credentialsId: '%s', dryRun: true, propagate: false)
                }
            }
            parallel branches
            """;

    private static JenkinsRule jenkins;
    private static int jobs;
    private Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        Site.credential("wrong", Site.USER, "wrong");
    }

    @BeforeEach
    void enterpriseManager() {
        em = Site.populated(Simulator.http());
        Site.serve(em);
    }

    @AfterEach
    void close() {
        em.close();
        jenkins.jenkins.setAuthorizationStrategy(AuthorizationStrategy.UNSECURED);
    }

    private static WorkflowRun started(String script) throws Exception {
        return Site.pipeline("author-" + ++jobs, script).scheduleBuild2(0).waitForStart();
    }

    private static void stop(WorkflowRun build) throws Exception {
        build.getExecutor().interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption("operator"));
        jenkins.waitForCompletion(build);
    }

    @Test
    void whoCantLogOnAndTriesForEverKeepsNobodyFromAPlan() throws Exception {
        WorkflowRun attacker = started("while (true) { veeamUndoFailover(planId: '" + Site.PLAN
                + "', credentialsId: 'wrong', propagate: false); sleep time: 20, unit: 'MILLISECONDS' }");
        jenkins.waitForMessage("HTTP 401", attacker);
        WorkflowJob theirs = Site.pipeline("theirs", "veeamUndoFailover(" + Site.UNDO + ")");

        for (int undo = 1; undo <= 5; undo++) {
            jenkins.buildAndAssertSuccess(theirs);
        }

        assertThat(attacker.isBuilding()).isTrue();
        assertThat(em.undoPosts()).isEqualTo(5);
        assertThat(em.count("POST /api/sessionMngr/*"))
                .as("five of theirs, and the refused account about every half minute")
                .isLessThan(5 + 10);
        stop(attacker);
    }

    @Test
    void oneAuthorsDryRunsLeavePlacesForAnUndo() throws Exception {
        em.every("POST /api/sessionMngr/*").isAnsweredAfter(Duration.ofSeconds(1));
        WorkflowRun attacker = started(MANY_DRY_RUNS.formatted(250, Site.PLAN, Site.CREDENTIALS));
        em.await("as many requests as one job may have", () -> em.count("POST /api/sessionMngr/*") >= Transport.SHARE);

        jenkins.buildAndAssertSuccess(Site.pipeline("undo-meanwhile", "veeamUndoFailover(" + Site.UNDO + ")"));

        assertThat(em.undoPosts()).isEqualTo(1);
        assertThat(attacker.isBuilding()).isTrue();
        assertThat(em.count("POST /api/sessionMngr/*"))
                .as("of 251, when the undo was over")
                .isLessThan(125);
        em.calm();
        stop(attacker);
    }

    @Test
    void anAccountThatWasJustRefusedIsNotAskedForByEachBranch() throws Exception {
        WorkflowRun attacker = jenkins.waitForCompletion(started(MANY_DRY_RUNS.formatted(100, Site.PLAN, "wrong")));
        jenkins.assertLogContains("so it wasn't asked again.", attacker);
        assertThat(em.count("POST /api/sessionMngr/*")).isLessThanOrEqualTo(2 * Transport.AT_ONCE);
    }

    @Test
    void whoHasThePlanIsToldToNobodyWhoMayNotSeeIt() throws Exception {
        Folder closed = jenkins.createProject(Folder.class, "closed-folder");
        WorkflowJob holding = closed.createProject(WorkflowJob.class, "payroll-drill");
        holding.setDefinition(new CpsFlowDefinition("veeamUndoFailover(" + Site.UNDO + ")", true));
        em.undo().runsUntilToldTo();
        WorkflowRun first = holding.scheduleBuild2(0).waitForStart();
        em.awaitRequest("GET /api/tasks/*", 1);
        WorkflowRun refused = jenkins.waitForCompletion(started("veeamUndoFailover(" + Site.UNDO + ")"));
        em.finishTasks();
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(first));
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader")
                .grant(Item.READ)
                .onItems(refused.getParent())
                .to("reader"));

        assertThat(seenBy("admin", refused.getUrl())).contains("NOT_STARTED", "payroll-drill");
        for (String page : List.of("", "consoleText", "veeam-failover/operations", "veeam-failover/api/json?depth=9")) {
            assertThat(seenBy("reader", refused.getUrl() + page))
                    .as(page)
                    .contains("Another build works at the same plan")
                    .doesNotContain("payroll-drill", "closed-folder");
        }
    }

    private static String seenBy(String user, String path) throws Exception {
        try (JenkinsRule.WebClient browser =
                jenkins.createWebClient().withJavaScriptEnabled(false).login(user)) {
            return browser.goTo(path, null).getWebResponse().getContentAsString();
        }
    }

    @Test
    void enteredValuesForgeNoLine() throws Exception {
        String good = "'" + Site.PLAN + "'";
        for (String arguments : List.of(
                "planId: params.P, credentialsId: 'veeam-operator'",
                "planId: " + good + ", credentialsId: params.P",
                "planId: " + good + ", credentialsId: 'veeam-operator', server: params.P",
                "planId: " + good + ", credentialsId: 'veeam-operator', planName: params.P",
                "planId: " + good + ", credentialsId: 'veeam-operator', onAbort: params.P",
                "planId: " + good + ", credentialsId: 'veeam-operator', dryRun: params.P",
                "planId: " + good + ", credentialsId: 'veeam-operator', timeoutMinutes: params.P",
                "[planId: " + good + ", credentialsId: 'veeam-operator', (params.P): 1]")) {
            WorkflowJob job = Site.pipeline("forged-" + ++jobs, "veeamUndoFailover(" + arguments + ")");
            job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("P")));
            assertNothingForged(job.scheduleBuild2(0, forged()).get(), arguments);
        }
        for (boolean isServer : new boolean[] {true, false}) {
            UndoFailoverBuilder builder = new UndoFailoverBuilder(isServer ? Site.PLAN : "${P}", Site.CREDENTIALS);
            builder.setServer(isServer ? "${P}" : null);
            builder.setPlanName("${P}");
            FreeStyleProject job = Site.freestyle("forged-" + ++jobs, builder);
            job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("P")));
            assertNothingForged(job.scheduleBuild2(0, forged()).get(), "freestyle");
        }
        assertThat(em.undoPosts()).isZero();
    }

    private static ParametersAction forged() {
        return new ParametersAction(new StringParameterValue("P", FORGED));
    }

    private static void assertNothingForged(Run<?, ?> build, String what) throws Exception {
        String log = JenkinsRule.getLog(build);
        assertThat(build.getResult()).as(what).isEqualTo(Result.FAILURE);
        assertThat(log.lines()).as(what + log).noneMatch(line -> line.startsWith("Finished: SUCCESS"));
        assertThat(log).as(what).doesNotContain("\u001B", "\u202E").contains("Finished: FAILURE");
    }
}
