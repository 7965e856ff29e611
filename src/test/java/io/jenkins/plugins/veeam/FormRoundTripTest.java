package io.jenkins.plugins.veeam;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
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
import org.jvnet.hudson.test.JenkinsRule;

/** What is saved of a step comes back as it was, through forms and snippets; and bad input loses nothing. */
class FormRoundTripTest extends ConfiguredSite {

    private static UndoFailoverBuilder all() {
        UndoFailoverBuilder builder = new UndoFailoverBuilder("urn:veeam:FailoverPlan:" + Site.PLAN, Site.CREDENTIALS);
        builder.setServer(Site.SERVER);
        builder.setPlanName("Payroll DR");
        builder.setDryRun(true);
        builder.setTimeoutMinutes(7);
        builder.setOnAbort("LEAVE");
        return builder;
    }

    @Test
    void builderThroughItsForm() throws Exception {
        for (UndoFailoverBuilder builder :
                List.of(all(), new UndoFailoverBuilder(Site.PLAN, Site.CREDENTIALS), new UndoFailoverBuilder("", ""))) {
            jenkins.assertEqualDataBoundBeans(builder, jenkins.configRoundtrip(builder));
        }
    }

    /** Opening and saving a form while the server is away, or was removed, changes nothing; nor do variables get lost. */
    @Test
    void builderWhoseValuesAreUnknown() throws Exception {
        UndoFailoverBuilder builder = new UndoFailoverBuilder("${PLAN}", "gone");
        builder.setServer("${SITE}");
        builder.setPlanName("$NAME");
        jenkins.assertEqualDataBoundBeans(builder, jenkins.configRoundtrip(builder));

        VeeamFailoverConfiguration.get().setServers(List.of());
        jenkins.assertEqualDataBoundBeans(all(), jenkins.configRoundtrip(all()));
    }

    @Test
    void stepThroughItsForm() throws Exception {
        UndoFailoverStep step = new UndoFailoverStep(Site.PLAN, Site.CREDENTIALS);
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));

        step.setServer(Site.SERVER);
        step.setPlanName("Payroll DR");
        step.setDryRun(true);
        step.setTimeoutMinutes(7);
        step.setOnAbort("LEAVE");
        step.setPropagate(false);
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }

    @Test
    void snippetsShowOnlyWhatDiffersFromTheDefaults() throws Exception {
        assertThat(snippet("""
                {"planId": "%s", "credentialsId": "veeam-operator", "server": "", "plan": "%s", "planName": "",
                 "timeoutMinutes": "1440", "onAbort": "STOP", "dryRun": false, "propagate": true}""".formatted(Site.PLAN, Site.PLAN)))
                .isEqualTo("veeamUndoFailover credentialsId: 'veeam-operator', planId: '" + Site.PLAN + "'");
        assertThat(snippet("""
                {"planId": "%s", "credentialsId": "veeam-operator", "server": "dr-site", "planName": "Payroll DR",
                 "timeoutMinutes": "7", "onAbort": "LEAVE", "dryRun": true, "propagate": false}""".formatted(Site.PLAN)))
                .isEqualTo(
                        "veeamUndoFailover credentialsId: 'veeam-operator', dryRun: true, onAbort: 'LEAVE', planId: '"
                                + Site.PLAN
                                + "', planName: 'Payroll DR', propagate: false, server: 'dr-site', timeoutMinutes: 7");
    }

    private static String snippet(String form) throws Exception {
        JSONObject json = JSONObject.fromObject(form);
        json.put("stapler-class", UndoFailoverStep.class.getName());
        json.put("$class", UndoFailoverStep.class.getName());
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
        job.getBuildersList().add(all());
        for (String nonsense : List.of("soon", "1e3", "-", "99999999999999999999", "2.5")) {
            Page answer = submitJob(job, nonsense);
            String text = answer.getWebResponse().getContentAsString();
            assertThat(text)
                    .as(nonsense)
                    .contains("must be a whole number, 1 or more")
                    .doesNotContain("Oops!", "\tat ");
            jenkins.assertEqualDataBoundBeans(all(), job.getBuildersList().get(UndoFailoverBuilder.class));
        }
        assertThat(snippet("{\"planId\": \"x\", \"credentialsId\": \"y\", \"timeoutMinutes\": \"soon\"}"))
                .contains("must be a whole number, 1 or more")
                .doesNotContain("\tat ");
    }

    @Test
    void noMinutesMeanTheUsualOnes() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(all());
        submitJob(job, "");
        UndoFailoverBuilder saved = job.getBuildersList().get(UndoFailoverBuilder.class);
        UndoFailoverBuilder usual = all();
        usual.setTimeoutMinutes(Parameters.DEFAULT_TIMEOUT_MINUTES);
        jenkins.assertEqualDataBoundBeans(usual, saved);
        assertThat(snippet("{\"planId\": \"x\", \"credentialsId\": \"y\", \"timeoutMinutes\": \" \"}"))
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
