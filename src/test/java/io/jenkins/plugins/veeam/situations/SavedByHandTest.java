package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.model.Result;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Values that nobody could have entered in a form: a job and a configuration load all the same, and the build says why not. */
@WithJenkins
class SavedByHandTest {

    private static JenkinsRule jenkins;

    @BeforeAll
    static void start(JenkinsRule rule) {
        jenkins = rule;
    }

    private static FreeStyleProject load(String name, String step) throws Exception {
        String xml = "<project><builders>" + step + "</builders></project>";
        FreeStyleProject job = (FreeStyleProject) jenkins.jenkins.createProjectFromXML(
                name, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(Items.XSTREAM2.toXML(job)).contains("UndoFailoverBuilder");
        return job;
    }

    @Test
    void jobThatSaysOnlyWhatIsNeededHasTheDefaults() throws Exception {
        try (Simulator em = Site.populated(Simulator.http())) {
            Site.configure(em);
            FreeStyleProject job = load(
                    "minimal",
                    "<io.jenkins.plugins.veeam.UndoFailoverBuilder><entered><planId>" + Site.PLAN
                            + "</planId><credentialsId>veeam-operator</credentialsId></entered></io.jenkins.plugins.veeam.UndoFailoverBuilder>");

            jenkins.buildAndAssertSuccess(job);

            UndoFailoverBuilder loaded = job.getBuildersList().get(UndoFailoverBuilder.class);
            assertThat(loaded.getTimeoutMinutes()).isEqualTo(1440);
            assertThat(loaded.getOnAbort()).isEqualTo("STOP");
            assertThat(em.undoPosts()).isEqualTo(1);
        }
    }

    @Test
    void jobWithNothingInItLoads() throws Exception {
        FreeStyleProject job = load("empty", "<io.jenkins.plugins.veeam.UndoFailoverBuilder/>");
        jenkins.assertLogContains("planId: missing", jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    @Test
    void jobWithNonsenseInItLoads() throws Exception {
        FreeStyleProject job = load(
                "nonsense",
                "<io.jenkins.plugins.veeam.UndoFailoverBuilder><entered><planId>x</planId><timeoutMinutes>soon</timeoutMinutes>"
                        + "<onAbort>PANIC</onAbort></entered></io.jenkins.plugins.veeam.UndoFailoverBuilder>");
        jenkins.assertLogContains("planId: \"x\" isn't", jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    @Test
    void configurationAsCodeWithNonsenseIsTaken(@TempDir File folder) throws Exception {
        File yaml = new File(folder, "jenkins.yaml");
        Files.writeString(yaml.toPath(), """
                unclassified:
                  veeamFailover:
                    servers:
                      - name: dr-site
                        url: "not an address"
                        certificateSha256: "12:34"
                      - name: dr-site
                        url: https://em.example.com:9398
                """);

        ConfigurationAsCode.get().configure(yaml.getPath());

        FreeStyleProject job = Site.freestyle("twice", new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS));
        jenkins.assertLogContains(
                "there are two servers named", jenkins.buildAndAssertStatus(Result.FAILURE, logsOnNowhere(job)));
    }

    private static FreeStyleProject logsOnNowhere(FreeStyleProject job) {
        job.getBuildersList().get(UndoFailoverBuilder.class).setServer("dr-site");
        return job;
    }
}
