package io.jenkins.plugins.veeam.simulator;

import static io.jenkins.plugins.veeam.simulator.Violation.Rule.AUTHORIZATION_OUTSIDE_LOGON;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.COOKIE_SENT;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.POST_WITHOUT_CONTENT_LENGTH;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.POST_WITH_BODY;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.REDIRECT_FOLLOWED;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.TOKEN_IN_ADDRESS;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.UNKNOWN_ACTION;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.UNKNOWN_PATH;
import static io.jenkins.plugins.veeam.simulator.Violation.Rule.UPGRADE_TO_HTTP_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViolationTest {
    private final Simulator em = Simulator.http();

    @AfterEach
    void stop() {
        em.close();
    }

    @Test
    void aPostWithoutContentLength() throws IOException {
        String path = "POST /api/failoverPlans/" + Caller.PLAN + "?action=undo HTTP/1.1";
        assertThat(answer(path)).startsWith("HTTP/1.1 411 Length Required");
        assertThat(violated()).containsExactly(POST_WITHOUT_CONTENT_LENGTH);
        assertThat(em.undos()).isEmpty();
    }

    @Test
    void aPostWithABody() throws IOException {
        try (RawCaller raw = new RawCaller(em)) {
            raw.says("POST /api/sessionMngr/?v=latest HTTP/1.1", "Content-Length: 4", "Connection: close", "", "abcd");
            assertThat(raw.hears()).startsWith("HTTP/1.1 401");
        }
        assertThat(violated()).containsExactly(POST_WITH_BODY);
    }

    @Test
    void cookiesUpgradesAndCredentials() throws IOException {
        answer("GET /api/ HTTP/1.1", "Cookie: X-RestSvcSessionId=x");
        answer("GET /api/ HTTP/1.1", "Upgrade: h2c");
        answer("GET /api/ HTTP/1.1", "Authorization: Basic eDp5");
        assertThat(violated()).containsExactly(COOKIE_SENT, UPGRADE_TO_HTTP_2, AUTHORIZATION_OUTSIDE_LOGON);
    }

    @Test
    void aTokenInAnAddress() {
        Caller caller = Caller.loggedOn(em);
        caller.get("/api/tasks?token=" + caller.token());
        caller.get("/api/tasks?token=" + URLEncoder.encode(caller.token(), StandardCharsets.UTF_8));
        assertThat(violated()).containsExactly(TOKEN_IN_ADDRESS, TOKEN_IN_ADDRESS);
    }

    @Test
    void pathsThatNobodyKnows() {
        Caller caller = Caller.loggedOn(em);
        assertThat(caller.get("/api/backupServers").statusCode()).isEqualTo(404);
        assertThat(caller.get("/xxe").statusCode()).isEqualTo(404);
        assertThat(caller.send("POST", "/api/failoverPlans/" + Caller.PLAN + "?action=test")
                        .statusCode())
                .isEqualTo(405);
        assertThat(violated()).containsExactly(UNKNOWN_PATH, UNKNOWN_PATH, UNKNOWN_ACTION);
    }

    @Test
    void aRedirectFollowed() throws Exception {
        em.next("GET /api/").redirectsTo(em.url() + "/elsewhere?x=y");
        HttpClient follower =
                HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(em.url() + "/api/"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        follower.send(request, BodyHandlers.discarding());
        assertThat(violated()).containsExactly(REDIRECT_FOLLOWED, UNKNOWN_PATH);
    }

    private List<Violation.Rule> violated() {
        return em.violations().stream().map(Violation::rule).toList();
    }

    private String answer(String... lines) throws IOException {
        try (RawCaller raw = new RawCaller(em)) {
            String[] all = Arrays.copyOf(lines, lines.length + 1);
            all[lines.length] = "Connection: close";
            return raw.says(all).hears();
        }
    }
}
