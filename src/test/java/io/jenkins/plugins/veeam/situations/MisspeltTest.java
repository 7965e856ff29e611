package io.jenkins.plugins.veeam.situations;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.veeam.client.Operation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;

/** A misspelt parameter, or a value of another kind, never starts anything. */
class MisspeltTest extends ConfiguredSite {

    private static int jobs;

    private static WorkflowRun run(Result result, String script) throws Exception {
        return jenkins.buildAndAssertStatus(result, Site.pipeline("misspelt-" + ++jobs, script));
    }

    private static void assertRefused(String script, String message) throws Exception {
        int before = em.requests().size();
        WorkflowRun build = run(Result.FAILURE, script);
        assertThat(JenkinsRule.getLog(build)).contains(message).doesNotContain("\tat io.jenkins.plugins.veeam");
        assertThat(em.requests()).as("nothing is sent").hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dryrun: true | dryrun: unknown parameter. Did you mean dryRun?",
                "planname: 'X' | planname: unknown parameter. Did you mean planName?",
                "plan: 'X' | plan: unknown parameter. Did you mean planId?",
                "timeout: 5 | timeout: unknown parameter. Did you mean",
                "dryRun: 'yes' | dryRun: \"yes\" can't be used. Enter true or false.",
                "dryRun: null | dryRun: \"null\" can't be used. Enter true or false.",
                "dryRun: 1 | dryRun: \"1\" can't be used",
                "timeoutMinutes: 'soon' | timeoutMinutes: \"soon\" can't be used. Enter a whole number.",
                "timeoutMinutes: 2.5 | timeoutMinutes: \"2.5\" can't be used",
                "timeoutMinutes: 99999999999 | timeoutMinutes: \"99999999999\" can't be used",
                "planName: ['X'] | planName: \"[X]\" can't be used. Enter a text.",
                "planName: 5 | planName: \"5\" can't be used"
            })
    void inScriptedPipelines(String parameter, String message) throws Exception {
        assertRefused("veeamUndoFailover(" + Site.UNDO + ", " + parameter + ")", message);
        assertRefused(
                "def given = [" + Site.UNDO + ", " + parameter + "]; veeamUndoFailover(given)",
                "NOT_STARTED: nothing was started. " + message);
    }

    @ParameterizedTest
    @CsvSource({"dryrun: true, dryRun", "'dryRun: ''yes''', dryRun"})
    void inDeclarativePipelines(String parameter, String named) throws Exception {
        String step = "veeamUndoFailover(" + Site.UNDO + ", " + parameter + ")";
        assertRefused("pipeline { agent none; stages { stage('x') { steps { " + step + " } } } }", named);
        assertRefused(
                "pipeline { agent none; stages { stage('x') { steps { script { " + step + " } } } } }",
                "NOT_STARTED: nothing was started. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNDO | restorePointBefore: '2026-01-25T01:00:00Z' | restorePointBefore: unknown parameter.",
                "TEST | restorePointBefore: '2026-01-25T01:00:00Z' | restorePointBefore: unknown parameter.",
                "START | restorePointbefore: '2026-01-25T01:00:00Z' | Did you mean restorePointBefore?",
                "START | restorePointBefore: 5 | restorePointBefore: \"5\" can't be used. Enter a text.",
                "START | dryrun: true | dryrun: unknown parameter. Did you mean dryRun?",
                "TEST | dryrun: true | dryrun: unknown parameter. Did you mean dryRun?",
                "START | dryRun: 'yes' | dryRun: \"yes\" can't be used. Enter true or false.",
                "TEST | dryRun: 'yes' | dryRun: \"yes\" can't be used. Enter true or false."
            })
    void ofOtherOperations(Operation operation, String parameter, String message) throws Exception {
        String call = Site.call(operation);
        assertRefused(call.substring(0, call.length() - 1) + ", " + parameter + ")", message);
    }

    /** The freestyle builder isn't to be had there, misspelt or not. */
    @Test
    void inTheGenericStep() throws Exception {
        int before = em.requests().size();
        for (String which : new String[] {"UndoFailoverBuilder", "UndoFailoverStep", "StartFailoverBuilder"}) {
            run(Result.FAILURE, "node { step([$class: '" + which + "', " + Site.UNDO + ", dryrun: true]) }");
        }
        assertThat(em.requests()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Undo | <dryrun>true</dryrun> | dryrun: unknown parameter. Did you mean dryRun?",
                "Undo | <dryRun>yes</dryRun> | dryRun: \"yes\" can't be used. Enter true or false.",
                "Undo | <dryRun/> | dryRun: \"\" can't be used. Enter true or false.",
                "Undo | <restorePointBefore>2026-01-25T01:00:00Z</restorePointBefore> | restorePointBefore: unknown parameter.",
                "Test | <restorePointBefore/> | restorePointBefore: unknown parameter.",
                "Start | <dryrun>true</dryrun> | dryrun: unknown parameter. Did you mean dryRun?",
                "Start | <restorePointbefore>x</restorePointbefore> | Did you mean restorePointBefore?",
                "Start | <dryRun>yes</dryRun> | dryRun: \"yes\" can't be used.",
                "Test | <dryRun>yes</dryRun> | dryRun: \"yes\" can't be used. Enter true or false."
            })
    void inAJobsXml(String operation, String element, String message) throws Exception {
        assertRefused(operation, element, "", message);
    }

    /** Where Jenkins itself would drop it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Undo | dryRun | <dryRun>true</dryRun>",
                "Start | dryRun | <dryRun>true</dryRun><planName/>",
                "Test | planname | <planname>Payroll DR</planname>"
            })
    void besideTheParametersInAJobsXml(String operation, String name, String element) throws Exception {
        assertRefused(operation, "", element, name + ": stands beside <entered> in the job's XML");
    }

    private void assertRefused(String operation, String inside, String beside, String message) throws Exception {
        int before = em.requests().size();
        String builder = "io.jenkins.plugins.veeam." + operation + "FailoverBuilder";
        String xml = "<project><builders><" + builder + "><entered><planId>" + Site.CLOUD_UID + "</planId>" + inside
                + "<planName>Payroll DR</planName><credentialsId>" + Site.CREDENTIALS + "</credentialsId></entered>"
                + beside + "</" + builder + "></builders></project>";
        FreeStyleProject job = (FreeStyleProject) jenkins.jenkins.createProjectFromXML(
                "misspelt-" + ++jobs, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        jenkins.assertLogContains(message, jenkins.buildAndAssertStatus(Result.FAILURE, job));
        jenkins.assertLogContains("NOT_STARTED: nothing was started. ", job.getLastBuild());

        job.save();
        job.doReload();
        jenkins.assertLogContains(message, jenkins.buildAndAssertStatus(Result.FAILURE, job));
        assertThat(em.requests()).as("nothing is sent").hasSize(before);
    }

    @Test
    void whatReadsUnambiguouslyIsTaken() throws Exception {
        WorkflowRun build = run(
                Result.SUCCESS,
                "def name = 'Payroll'; def minutes = 5\n"
                        + "veeamUndoFailover(planId: '{" + Site.PLAN.toUpperCase() + "}', credentialsId: '"
                        + Site.CREDENTIALS
                        + "', dryRun: 'TRUE', timeoutMinutes: \" ${minutes}\", planName: \"${name} DR\", server: null)");
        assertThat(JenkinsRule.getLog(build)).contains("CHECKED:", "of plan \"Payroll DR\" (" + Site.PLAN + ")");
    }
}
