package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsParameterDefinition;
import com.cloudbees.plugins.credentials.CredentialsParameterValue;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Cause;
import hudson.model.Computer;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.veeam.UndoFailoverBuilder;
import io.jenkins.plugins.veeam.situations.Site;
import jenkins.model.Jenkins;
import jenkins.security.QueueItemAuthenticatorConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.MockQueueItemAuthenticator;

/** The form looks for credentials as the build does, as whomever the job's builds run (Authorize Project, for example). */
class WhoseCredentialsTest extends FormLooks {

    private FreeStyleProject runsAs(String user) throws Exception {
        FreeStyleProject runs = jenkins.createFreeStyleProject();
        QueueItemAuthenticatorConfiguration.get()
                .getAuthenticators()
                .replace(new MockQueueItemAuthenticator()
                        .authenticate(
                                runs.getFullName(), User.getById(user, true).impersonate2()));
        return runs;
    }

    @BeforeEach
    void usersWithCredentialsOfTheirOwn() throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Computer.BUILD, Item.BUILD, Item.READ, Jenkins.READ)
                .everywhere()
                .to("nightly", "guest")
                .grant(Item.CONFIGURE, CredentialsProvider.USE_ITEM, CredentialsProvider.USE_OWN)
                .everywhere()
                .to("nightly"));
        em.user("CORP\\own", "own-Pa55");
        User nightly = User.getById("nightly", true);
        try (ACLContext as = ACL.as2(nightly.impersonate2())) {
            CredentialsStore own =
                    CredentialsProvider.lookupStores(nightly).iterator().next();
            own.addCredentials(
                    Domain.global(),
                    new UsernamePasswordCredentialsImpl(CredentialsScope.USER, "own", null, "CORP\\own", "own-Pa55"));
        }
    }

    private static ListBoxModel offered(Item item) {
        return form().doFillCredentialsIdItems(item, Site.SERVER, "");
    }

    private FreeStyleBuild checks(FreeStyleProject runs, String credentialsId, Result end) throws Exception {
        UndoFailoverBuilder builder = new UndoFailoverBuilder(Site.PLAN, credentialsId);
        builder.setDryRun(true);
        runs.getBuildersList().replace(builder);
        return jenkins.buildAndAssertStatus(end, runs);
    }

    @Test
    void theJobsOwnAndJenkinsCredentialsWhereTheUserMayUseThem() throws Exception {
        FreeStyleProject runs = runsAs("nightly");
        for (String id : new String[] {"own", Site.CREDENTIALS}) {
            assertThat(offered(runs)).extracting(option -> option.value).contains(id);
            assertThat(form().doCheckCredentialsId(runs, Site.SERVER, id)).isEqualTo(FormValidation.ok());
            assertThat(said(form().doVerifyPlan(runs, "UNDO", Site.SERVER, id, Site.PLAN, "", "", "1440")))
                    .contains("can undo the failover of plan");
            checks(runs, id, Result.SUCCESS);
        }
    }

    @Test
    void notJenkinsCredentialsWhereTheUserMayNotUseThem() throws Exception {
        FreeStyleProject runs = runsAs("guest");
        assertThat(offered(runs)).extracting(option -> option.value).doesNotContain("own", Site.CREDENTIALS);
        assertThat(said(form().doCheckCredentialsId(runs, Site.SERVER, Site.CREDENTIALS)))
                .contains("available to");
        FreeStyleBuild build = checks(runs, Site.CREDENTIALS, Result.FAILURE);
        jenkins.assertLogContains("available to " + runs.getFullDisplayName(), build);
    }

    @Test
    void ofAParameterItIsSaidWhatJenkinsAccepts() throws Exception {
        String kind = "com.cloudbees.plugins.credentials.common.StandardCredentials";
        FreeStyleProject runs = runsAs("guest");
        runs.addProperty(
                new ParametersDefinitionProperty(new CredentialsParameterDefinition("WHO", null, "own", kind, true)));
        FreeStyleBuild build = checks(runs, "${WHO}", Result.FAILURE);
        jenkins.assertLogContains("what ${WHO} names isn't available to this build. Jenkins accepts there", build);

        User nightly = User.getById("nightly", true);
        FreeStyleBuild mine = runs.scheduleBuild2(
                        0,
                        new Cause.UserIdCause(nightly.getId()),
                        new ParametersAction(new CredentialsParameterValue("WHO", "own", null, false)))
                .get();
        jenkins.assertBuildStatusSuccess(mine);
        jenkins.assertLogContains("logged on as CORP\\own", mine);
    }
}
