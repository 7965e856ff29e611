package io.jenkins.plugins.veeam.situations;

import io.jenkins.plugins.veeam.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A Jenkins where one server is configured, whatever a test has made of it before. */
@WithJenkins
public abstract class ConfiguredSite {

    public static JenkinsRule jenkins;
    public static Simulator em;

    @BeforeAll
    public static void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        em = Site.populated(Simulator.https());
        Site.configure(em);
    }

    @AfterAll
    public static void close() {
        em.close();
    }

    @BeforeEach
    public void configure() {
        Site.serve(em);
    }
}
