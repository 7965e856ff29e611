package io.jenkins.plugins.veeam.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Descriptor;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.situations.Site;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.QueryParameter;

/** Every URL that the plugin adds, called by every kind of user. */
@WithJenkins
class FormAccessTest {

    private static JenkinsRule jenkins;
    private static Simulator em;
    private static FreeStyleProject job;
    /** What a form knows already; none of the names that must stay hidden. */
    private static final Map<String, String> ENTERED = Map.of(
            "credentialsId", Site.CREDENTIALS, "planId", Site.PLAN, "name", "x", "value", "x", "timeoutMinutes", "5");

    @BeforeAll
    static void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        em = Site.populated(Simulator.https());
        Site.configure(em);
        Site.credential("hidden-credentials", "x", "y");
        job = jenkins.createFreeStyleProject("job");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader", "viewer", "developer")
                .grant(Item.EXTENDED_READ)
                .everywhere()
                .to("viewer")
                .grant(Item.CONFIGURE, Item.EXTENDED_READ)
                .onItems(job)
                .to("developer"));
    }

    @AfterAll
    static void close() {
        em.close();
    }

    private int requestsBefore;

    @BeforeEach
    void count() {
        requestsBefore = em.requests().size();
    }

    /** Found, not listed: a new form method is tested from its first day; for each operation where it asks for that. */
    private static List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (Descriptor<?> descriptor : jenkins.jenkins.getExtensionList(Descriptor.class)) {
            if (descriptor.getClass().getName().startsWith(Parameters.class.getPackageName() + ".")) {
                for (Method method : descriptor.getClass().getMethods()) {
                    if (method.getName().matches("do[A-Z].*")
                            && method.getDeclaringClass().getName().startsWith(Parameters.class.getPackageName())) {
                        String name = method.getName().substring(2);
                        String url = "descriptorByName/" + descriptor.getId() + "/"
                                + name.substring(0, 1).toLowerCase() + name.substring(1) + query(method);
                        Arrays.stream(Operation.values())
                                .map(operation -> url.replace("operation=", "operation=" + operation))
                                .distinct()
                                .forEach(urls::add);
                    }
                }
            }
        }
        return urls;
    }

    private static String query(Method method) {
        return "?"
                + String.join(
                        "&",
                        Arrays.stream(method.getParameters())
                                .filter(parameter -> parameter.isAnnotationPresent(QueryParameter.class))
                                .map(parameter ->
                                        parameter.getName() + "=" + ENTERED.getOrDefault(parameter.getName(), ""))
                                .toList());
    }

    private static Page call(String user, HttpMethod method, String url) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient()
                .withThrowExceptionOnFailingStatusCode(false)
                .withJavaScriptEnabled(false);
        if (user != null) {
            client.login(user);
        }
        WebRequest request = new WebRequest(new URL(jenkins.getURL(), url), method);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
        }
        return client.getPage(request);
    }

    private static void assertNothingIn(Page page, String what) {
        assertThat(page.getWebResponse().getContentAsString())
                .as(what)
                .doesNotContain(Site.SERVER, "hidden-credentials", "Payroll", em.url(), em.certificateSha256());
    }

    @Test
    void thereAreUrls() {
        assertThat(urls())
                .hasSizeGreaterThan(12)
                .anyMatch(url -> url.contains("/look?"))
                .anyMatch(url -> url.contains("/checkPlanName?operation=START"));
    }

    @Test
    void withoutPermissionThereIsNothingToSee() throws Exception {
        for (String user : new String[] {null, "reader"}) {
            for (String url : urls()) {
                for (String place : List.of("", job.getUrl())) {
                    assertNothingIn(call(user, HttpMethod.POST, place + url), user + " " + place + url);
                }
            }
        }
        assertThat(em.requests()).hasSize(requestsBefore);
    }

    @Test
    void aGetGetsNothingWhoeverAsks() throws Exception {
        for (String url : urls()) {
            for (String place : List.of("", job.getUrl())) {
                Page page = call("admin", HttpMethod.GET, place + url);
                assertThat(page.getWebResponse().getStatusCode())
                        .as(place + url)
                        .isIn(404, 405);
                assertNothingIn(page, place + url);
            }
        }
        assertThat(em.requests()).hasSize(requestsBefore);
    }

    @Test
    void developersSeeTheirJobsServersAndPlansOnlyThere() throws Exception {
        String fill = "descriptorByName/io.jenkins.plugins.veeam.Parameters/fillPlanItems?server=" + Site.SERVER
                + "&credentialsId=" + Site.CREDENTIALS + "&planId=";

        assertThat(call("developer", HttpMethod.POST, job.getUrl() + fill)
                        .getWebResponse()
                        .getContentAsString())
                .contains("Payroll DR", Site.PLAN);
        assertNothingIn(call("developer", HttpMethod.POST, fill), "outside of the job");
    }

    @Test
    void whoMayOnlyReadTheConfigurationLogsOnNowhere() throws Exception {
        for (String url : urls()) {
            call("viewer", HttpMethod.POST, job.getUrl() + url);
        }
        assertThat(em.requests()).hasSize(requestsBefore);
    }

    @Test
    void developersMayNotCheckServers() throws Exception {
        Page page = call(
                "developer",
                HttpMethod.POST,
                job.getUrl()
                        + "descriptorByName/io.jenkins.plugins.veeam.config.EnterpriseManagerServer/look?name=x&url="
                        + em.url());
        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(403);
        assertThat(em.requests()).hasSize(requestsBefore);
    }
}
