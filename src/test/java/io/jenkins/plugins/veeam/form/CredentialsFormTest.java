package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsParameterDefinition;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersDefinitionProperty;
import hudson.util.FormValidation;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.situations.FolderCredentials;
import io.jenkins.plugins.veeam.situations.Site;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;

/** Which credentials are offered and used, and whose they are. */
class CredentialsFormTest extends FormLooks {

    @Test
    void aFoldersCredentialsAreOfferedInsideItOnly() throws Exception {
        em.user("CORP\\folder", "folder-Pa55");
        Folder folder = jenkins.createProject(Folder.class, "folder");
        FolderCredentials.add(folder, "folder-operator", "CORP\\folder", "folder-Pa55");
        WorkflowJob inside = folder.createProject(WorkflowJob.class, "inside");

        assertThat(offered(inside)).contains("folder-operator", Site.CREDENTIALS);
        assertThat(offered(folder)).contains("folder-operator");
        assertThat(offered(job)).doesNotContain("folder-operator");
        assertThat(form().doCheckCredentialsId(inside, Site.SERVER, "folder-operator"))
                .isEqualTo(FormValidation.ok());
        assertThat(form().doCheckCredentialsId(job, Site.SERVER, "folder-operator")
                        .renderHtml())
                .contains("available to");
        assertThat(form().doVerifyPlan(inside, "UNDO", "", "folder-operator", Site.PLAN, "", "", "1440")
                        .renderHtml())
                .contains("CORP\\folder can undo the failover of plan");

        HtmlPage generator = jenkins.createWebClient().goTo(inside.getUrl() + "pipeline-syntax/");
        HtmlSelect steps = generator.getFirstByXPath("//select[contains(@class,'dropdownList')]");
        steps.getOptions().stream()
                .filter(option -> option.getText().startsWith("veeamUndoFailover"))
                .forEach(option -> steps.setSelectedAttribute(option, true));
        generator.getWebClient().waitForBackgroundJavaScript(30_000);
        HtmlSelect credentials = generator.getFirstByXPath("//select[@name='_.credentialsId']");
        assertThat(credentials.getOptions())
                .extracting(option -> option.getValueAttribute())
                .contains("folder-operator");
    }

    /** As the build has it, see {@code BadInputTest}. */
    @Test
    void credentialsForOtherHostsAreNeitherOfferedNorUsed() throws Exception {
        Site.credentialForOtherHosts("domain-operator");
        assertThat(form().doFillCredentialsIdItems(job, "nowhere", ""))
                .as("while no server is known")
                .extracting(option -> option.value)
                .contains("domain-operator");

        assertThat(offered(job)).contains(Site.CREDENTIALS).doesNotContain("domain-operator");
        assertThat(said(form().doCheckCredentialsId(job, Site.SERVER, "domain-operator")))
                .contains("ERROR", "available to");
        assertThat(checkPlan("domain-operator", Site.PLAN, "")).contains("ERROR", "available to");
        assertThat(em.requests()).isEmpty();
    }

    private static List<String> offered(Item item) {
        return form().doFillCredentialsIdItems(item, Site.SERVER, "").stream()
                .map(option -> option.value)
                .toList();
    }

    @Test
    void aJobsCredentialsParameterIsOfferedAndAccepted() throws Exception {
        FreeStyleProject parameterised = jenkins.createFreeStyleProject();
        parameterised.addProperty(new ParametersDefinitionProperty(new CredentialsParameterDefinition(
                "WHO", null, Site.CREDENTIALS, "com.cloudbees.plugins.credentials.common.StandardCredentials", true)));
        assertThat(offered(parameterised)).contains("${WHO}");
        assertThat(form().doCheckCredentialsId(parameterised, Site.SERVER, "${WHO}"))
                .isEqualTo(FormValidation.ok());

        UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, "${WHO}");
        builder.setDryRun(true);
        parameterised.getBuildersList().add(builder);
        jenkins.buildAndAssertSuccess(parameterised);
        jenkins.assertLogContains("logged on as " + Site.USER, parameterised.getLastBuild());
    }

    @Test
    void userNamesGoOnAsTheyStandAndEachUseIsTracked() throws Exception {
        List<String> users = List.of("CORP\\operator", "operator@corp.example.com", "CORP\\Jürgen Łęcki", "田中@corp");
        StringBuilder script = new StringBuilder();
        for (String user : users) {
            em.user(user, "Pä55:wörd");
            Site.credential("user-" + users.indexOf(user), user, "Pä55:wörd");
            script.append("veeamUndoFailover(dryRun: true, planId: '" + Site.PLAN + "', credentialsId: 'user-"
                    + users.indexOf(user) + "')\n");
        }
        WorkflowJob tracked = Site.pipeline("tracked", script.toString());
        jenkins.buildAndAssertSuccess(tracked);
        for (String user : users) {
            jenkins.assertLogContains("logged on as " + user, tracked.getLastBuild());
        }
        for (Credentials credentials : SystemCredentialsProvider.getInstance().getCredentials()) {
            if (((IdCredentials) credentials).getId().startsWith("user-")) {
                assertThat(CredentialsProvider.getFingerprintOf(credentials).getJobs())
                        .containsExactly("tracked");
            }
        }
    }
}
