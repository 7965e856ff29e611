package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.tasks.Builder;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.config.VeeamFailoverConfiguration;
import io.jenkins.plugins.veeam.situations.ConfiguredSite;
import io.jenkins.plugins.veeam.situations.Site;
import java.net.URL;
import java.util.List;
import net.sf.json.JSONObject;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;

/** What is saved of a step comes back as it was, through forms and snippets; and bad input loses nothing. */
class FormRoundTripTest extends ConfiguredSite {

    private static final String BEFORE = "2026-11-25T01:00:00+01:00";

    private static OperationBuilder all(Operation operation) {
        OperationBuilder builder = Faces.builder(operation, "urn:veeam:FailoverPlan:" + Site.PLAN, Site.CREDENTIALS);
        builder.setServer(Site.SERVER);
        builder.setPlanName("Payroll DR");
        builder.setDryRun(true);
        builder.setTimeoutMinutes(7);
        builder.setOnAbort("LEAVE");
        if (builder instanceof StartFailoverBuilder start) {
            start.setRestorePointBefore(BEFORE);
        }
        return builder;
    }

    private static void assertTrip(Builder builder) throws Exception {
        Builder back = jenkins.configRoundtrip(builder);
        jenkins.assertEqualDataBoundBeans(builder, back);
        assertThat(Items.XSTREAM2.toXML(back)).isEqualTo(Items.XSTREAM2.toXML(builder));
    }

    @ParameterizedTest
    @EnumSource
    void builderThroughItsForm(Operation operation) throws Exception {
        assertTrip(all(operation));
        assertTrip(Faces.builder(operation, Site.PLAN, Site.CREDENTIALS));
        assertTrip(Faces.builder(operation, "", ""));
    }

    /** Opening and saving a form while the server is away, or was removed, changes nothing; nor do variables get lost. */
    @ParameterizedTest
    @EnumSource
    void builderWhoseValuesAreUnknown(Operation operation) throws Exception {
        OperationBuilder builder = Faces.builder(operation, "${PLAN}", "gone");
        builder.setServer("${SITE}");
        builder.setPlanName("$NAME");
        if (builder instanceof StartFailoverBuilder start) {
            start.setRestorePointBefore("${BEFORE}");
        }
        assertTrip(builder);

        VeeamFailoverConfiguration.get().setServers(List.of());
        assertTrip(all(operation));
    }

    @ParameterizedTest
    @EnumSource
    void stepThroughItsForm(Operation operation) throws Exception {
        OperationStep step = Faces.step(operation, Site.PLAN, Site.CREDENTIALS);
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));

        step.setServer(Site.SERVER);
        step.setPlanName("Payroll DR");
        step.setDryRun(true);
        step.setTimeoutMinutes(7);
        step.setOnAbort("LEAVE");
        step.setPropagate(false);
        if (step instanceof StartFailoverStep start) {
            start.setRestorePointBefore(BEFORE);
        }
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }

    @ParameterizedTest
    @EnumSource
    void snippetsShowOnlyWhatDiffersFromTheDefaults(Operation operation) throws Exception {
        String function = Faces.function(operation);
        assertThat(snippet(operation, """
                {"operation": "%s", "planId": "%s", "credentialsId": "veeam-operator", "server": "", "plan": "%s",
                 "planName": "", "restorePointBefore": "", "timeoutMinutes": "1440", "onAbort": "STOP", "dryRun": false,
                 "propagate": true}""".formatted(operation, Site.PLAN, Site.PLAN)))
                .isEqualTo(function + " credentialsId: 'veeam-operator', planId: '" + Site.PLAN + "'");
        assertThat(snippet(operation, """
                {"operation": "%s", "planId": "%s", "credentialsId": "veeam-operator", "server": "dr-site",
                 "planName": "Payroll DR", "restorePointBefore": "%s", "timeoutMinutes": "7", "onAbort": "LEAVE",
                 "dryRun": true, "propagate": false}""".formatted(operation, Site.PLAN, BEFORE)))
                .isEqualTo(function + " credentialsId: 'veeam-operator', dryRun: true, onAbort: 'LEAVE', planId: '"
                        + Site.PLAN + "', planName: 'Payroll DR', propagate: false, "
                        + (operation == Operation.START ? "restorePointBefore: '" + BEFORE + "', " : "")
                        + "server: 'dr-site', timeoutMinutes: 7");
    }

    private static String snippet(Operation operation, String form) throws Exception {
        JSONObject json = JSONObject.fromObject(form);
        String step = Faces.step(operation, "", "").getClass().getName();
        json.put("stapler-class", step);
        json.put("$class", step);
        JenkinsRule.WebClient client = jenkins.createWebClient();
        WebRequest request = new WebRequest(new URL(jenkins.getURL(), Snippetizer.GENERATE_URL), HttpMethod.POST);
        request.setRequestParameters(List.of(new NameValuePair("json", json.toString())));
        client.addCrumb(request);
        Page page = client.withThrowExceptionOnFailingStatusCode(false).getPage(request);
        return page.getWebResponse().getContentAsString().trim();
    }

    @Test
    void minutesThatAreNoNumberAreRefusedInPlainWords() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(all(Operation.UNDO));
        for (String nonsense : List.of("soon", "1e3", "-", "99999999999999999999", "2.5")) {
            Page answer = submitJob(job, nonsense);
            String text = answer.getWebResponse().getContentAsString();
            assertThat(text)
                    .as(nonsense)
                    .contains("must be a whole number, 1 or more")
                    .doesNotContain("Oops!", "\tat ");
            jenkins.assertEqualDataBoundBeans(
                    all(Operation.UNDO), job.getBuildersList().get(UndoFailoverBuilder.class));
        }
        assertThat(snippet(
                        Operation.UNDO, "{\"planId\": \"x\", \"credentialsId\": \"y\", \"timeoutMinutes\": \"soon\"}"))
                .contains("must be a whole number, 1 or more")
                .doesNotContain("\tat ");
    }

    @Test
    void noMinutesMeanTheUsualOnes() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(all(Operation.UNDO));
        submitJob(job, "");
        UndoFailoverBuilder saved = job.getBuildersList().get(UndoFailoverBuilder.class);
        OperationBuilder usual = all(Operation.UNDO);
        usual.setTimeoutMinutes(Parameters.DEFAULT_TIMEOUT_MINUTES);
        jenkins.assertEqualDataBoundBeans(usual, saved);
        assertThat(snippet(Operation.UNDO, "{\"planId\": \"x\", \"credentialsId\": \"y\", \"timeoutMinutes\": \" \"}"))
                .isEqualTo("veeamUndoFailover credentialsId: 'y', planId: 'x'");
    }

    /** As a number that is saved already, from a file or a script: shown as it is, so that it can be corrected. */
    @Test
    void tooFewMinutesAreShown() throws Exception {
        for (int few : new int[] {0, -3}) {
            UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS);
            builder.setTimeoutMinutes(few);
            FreeStyleProject job = jenkins.createFreeStyleProject();
            job.getBuildersList().add(builder);
            HtmlForm form = jenkins.createWebClient().getPage(job, "configure").getFormByName("config");
            assertThat(((HtmlInput) form.getInputByName("_.timeoutMinutes")).getValue())
                    .isEqualTo(Integer.toString(few));
        }
    }

    private static Page submitJob(FreeStyleProject job, String minutes) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
        HtmlForm form = client.getPage(job, "configure").getFormByName("config");
        HtmlInput field = form.getInputByName("_.timeoutMinutes");
        field.setAttribute("type", "text");
        form.<HtmlInput>getInputByName("_.timeoutMinutes").setValue(minutes);
        return jenkins.submit(form);
    }
}
