package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.situations.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the forms ask a server, and what they make of the answers. They start nothing, and log off. */
@WithJenkins
public abstract class FormLooks {

    public static final String OTHER_PLAN = "0b2c6a5e-7c0d-4b52-9d6e-6a1b6f0d7a11";
    public static final String HOSTILE = "<img src=x onerror=alert(1)>\n\u202EFinished: SUCCESS";

    public static JenkinsRule jenkins;
    static FreeStyleProject job;
    public Simulator em;

    @BeforeAll
    public static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
        Site.credential("wrong-password", Site.USER, "no");
        Site.credential("portal-user", "CORP\\viewer", "viewer");
        job = jenkins.createFreeStyleProject();
    }

    @BeforeEach
    public void serve() {
        em = Site.populated(Simulator.https())
                .portalUser("CORP\\viewer", "viewer")
                .plan(OTHER_PLAN, HOSTILE, "arc01", "<b>arc02</b>");
        Site.serve(em);
    }

    @AfterEach
    public void nothingIsLeftBehind() {
        em.await("nobody logged on", () -> em.openLogonSessions() == 0);
        assertThat(em.undoPosts()).isZero();
        assertThat(em.violations()).isEmpty();
        em.close();
    }

    public static Parameters.DescriptorImpl form() {
        return jenkins.jenkins.getDescriptorByType(Parameters.DescriptorImpl.class);
    }

    public static String checkPlan(String credentialsId, String planId, String planName) {
        return checkPlan("UNDO", credentialsId, planId, planName, "1440");
    }

    static String checkPlan(String operation, String credentialsId, String planId, String planName, String minutes) {
        return said(form().doVerifyPlan(job, operation, Site.SERVER, credentialsId, planId, planName, "", minutes));
    }

    public static ListBoxModel plans(String credentialsId, String planId) {
        return plans("UNDO", credentialsId, planId);
    }

    static ListBoxModel plans(String operation, String credentialsId, String planId) {
        return form().doFillPlanItems(job, operation, Site.SERVER, credentialsId, planId);
    }

    public static String said(FormValidation validation) {
        return validation.kind + " " + validation.renderHtml();
    }
}
