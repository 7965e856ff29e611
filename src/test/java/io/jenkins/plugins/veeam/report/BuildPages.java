package io.jenkins.plugins.veeam.report;

import hudson.model.Run;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.situations.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Pages of builds, in a Jenkins with accounts. */
@WithJenkins
abstract class BuildPages {

    static final String OTHER_PLAN = "8c6ac2a1-8330-400e-9194-40310b5ca58a";

    static JenkinsRule jenkins;
    Simulator em;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
    }

    @BeforeEach
    void site() {
        em = Site.populated(Simulator.https());
        Site.serve(em);
    }

    @AfterEach
    void close() {
        em.close();
        jenkins.jenkins.setAuthorizationStrategy(AuthorizationStrategy.UNSECURED);
    }

    static String textOf(Run<?, ?> build) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.getPage(build).asNormalizedText();
        }
    }

    static String html(String path) throws Exception {
        try (JenkinsRule.WebClient browser = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return browser.goTo(path, null).getWebResponse().getContentAsString();
        }
    }
}
