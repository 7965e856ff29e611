package io.jenkins.plugins.veeam.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ProxyConfiguration;
import io.jenkins.plugins.veeam.Parameters;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.proxy.SmallProxy;
import io.jenkins.plugins.veeam.situations.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Jenkins' proxy and its exceptions hold, and our own logon arrives. */
@WithJenkins
class JenkinsProxyTest {

    private static JenkinsRule jenkins;
    private Simulator em;
    private SmallProxy proxy;

    @BeforeAll
    static void start(JenkinsRule rule) throws Exception {
        jenkins = rule;
        Site.credential(Site.CREDENTIALS, Site.USER, Site.PASSWORD);
    }

    private void between(Simulator server, SmallProxy way, String user, String password, String exceptions) {
        em = Site.populated(server);
        proxy = way;
        Site.serve(em);
        jenkins.jenkins.setProxy(new ProxyConfiguration("127.0.0.1", proxy.port(), user, password, exceptions));
    }

    @AfterEach
    void close() {
        jenkins.jenkins.setProxy(null);
        assertThat(em.requests())
                .allSatisfy(request -> assertThat(request.header("Proxy-Authorization"))
                        .as("the proxy's password is the proxy's")
                        .isEmpty());
        assertThat(em.violations()).isEmpty();
        em.close();
        proxy.close();
    }

    /** What the form says after logging on, reading the plan and logging off. */
    private static String checkPlan() {
        return form().doVerifyPlan(null, "UNDO", "", Site.CREDENTIALS, Site.PLAN, "", "", "1440")
                .renderHtml();
    }

    private static Parameters.DescriptorImpl form() {
        return jenkins.jenkins.getDescriptorByType(Parameters.DescriptorImpl.class);
    }

    private static String checkServer() {
        EnterpriseManagerServer server =
                VeeamFailoverConfiguration.get().getServers().get(0);
        return server.getDescriptor()
                .doLook(server.getName(), server.getUrl(), server.getCertificateSha256())
                .renderHtml();
    }

    @Test
    void forwardsHttp() {
        between(Simulator.http(), SmallProxy.forAnybody(), null, null, "");
        assertThat(checkPlan()).contains("can undo the failover of plan");
        assertThat(checkServer()).contains("v1_7");
        em.awaitRequest("DELETE /api/logonSessions/*", 1);
        assertThat(proxy.forwarded()).isEqualTo(4);
    }

    /** JDK-8326949: with an authenticator for the proxy, JDK 17 would drop our own Authorization. */
    @Test
    void forwardsHttpWithAPassword() {
        between(Simulator.http(), SmallProxy.forUser("jenkins", "proxy-Pa55"), "jenkins", "proxy-Pa55", "");
        assertThat(checkPlan()).contains("can undo the failover of plan");
        em.awaitRequest("DELETE /api/logonSessions/*", 1);
        assertThat(proxy.forwarded()).isEqualTo(3);
    }

    @Test
    void tunnelsHttpsAndSeesNothing() {
        between(Simulator.https(), SmallProxy.forAnybody(), null, null, "");
        assertThat(checkPlan()).contains("can undo the failover of plan");
        assertThat(checkServer()).contains("v1_7", em.certificateSha256());
        assertThat(proxy.tunnels()).isPositive();
        assertThat(proxy.forwarded()).isZero();
        assertThat(proxy.seen()).noneMatch(head -> head.contains("\r\nAuthorization:") || head.contains("X-RestSvc"));
    }

    @Test
    void aWrongPasswordIsTheProxysFault() {
        between(Simulator.http(), SmallProxy.forUser("jenkins", "proxy-Pa55"), "jenkins", "other-Pa55", "");
        assertThat(checkPlan())
                .contains("HTTP 407", "user and password under Manage Jenkins")
                .doesNotContain("Pa55");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void aPasswordForAnHttpsTunnelTakesAnOptionThatTheMessageNames() {
        between(Simulator.https(), SmallProxy.forUser("jenkins", "proxy-Pa55"), "jenkins", "proxy-Pa55", "");
        assertThat(checkPlan()).contains("HTTP 407", "-Djdk.http.auth.tunneling.disabledSchemes");
        assertThat(checkServer()).contains("HTTP 407", "-Djdk.http.auth.tunneling.disabledSchemes");
        assertThat(em.requests()).isEmpty();
    }

    @Test
    void exceptionsGoStraight() {
        for (Simulator target : new Simulator[] {Simulator.http(), Simulator.https()}) {
            between(
                    target,
                    SmallProxy.forUser("jenkins", "proxy-Pa55"),
                    "jenkins",
                    "proxy-Pa55",
                    "127.0.0.*\nexample.com");
            assertThat(checkPlan()).contains("can undo the failover of plan");
            assertThat(checkServer()).contains("v1_7");
            assertThat(proxy.seen()).isEmpty();
            if (target.url().startsWith("http:")) {
                close();
            }
        }
    }

    /** A client that is kept from before must not go on by the old way. */
    @Test
    void aChangeOfTheProxyIsSeenAtOnce() {
        between(Simulator.http(), SmallProxy.forAnybody(), null, null, "127.0.0.1");
        assertThat(checkPlan()).contains("can undo the failover of plan");
        assertThat(proxy.seen()).isEmpty();

        jenkins.jenkins.setProxy(new ProxyConfiguration("127.0.0.1", proxy.port(), null, null, ""));
        assertThat(checkPlan()).contains("can undo the failover of plan");
        assertThat(proxy.forwarded()).isPositive();
    }
}
