package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.ReplyStyle;
import io.jenkins.plugins.veeam.simulator.Simulator;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogOnTest {
    private static final Simulator SIMULATOR = Client.furnish(Simulator.http());
    private static final Client CLIENT = Client.of(SIMULATOR);

    @AfterEach
    void calm() {
        SIMULATOR.calm().replies().areUsual();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    @Test
    void theRequestIsAsDocumentedAndNothingMore() {
        answer(CLIENT.em.logOn());
        Request request = SIMULATOR.requests().get(SIMULATOR.requests().size() - 1);
        assertThat(request).hasToString("POST /api/sessionMngr/?v=latest");
        assertThat(request.header("Content-Length")).contains("0");
        assertThat(request.body()).isEmpty();
        byte[] pair = (TestKeyring.USER + ":" + TestKeyring.PASSWORD).getBytes(StandardCharsets.UTF_8);
        assertThat(request.header("Authorization"))
                .contains("Basic " + Base64.getEncoder().encodeToString(pair));
        assertThat(request.header("Accept")).contains("application/xml");
        assertThat(request.header("X-RestSvcSessionId")).isEmpty();
        assertThat(request.header("Proxy-Authorization")).isEmpty();
        assertThat(SIMULATOR.violations()).isEmpty();
    }

    @Test
    void theTokenIsSealedAndTheIdIsTheSessions() {
        Logon logon = answer(CLIENT.em.logOn());
        assertThat(logon.userName()).isEqualTo(TestKeyring.USER);
        assertThat(CLIENT.keyring.open(logon.sealedToken()))
                .containsPattern("[+/]")
                .doesNotContain(logon.sessionId());
        CLIENT.keyring.assertNoSecretIn(logon);
        assertThat(answer(CLIENT.em.tasks(logon.sealedToken()))).isEmpty();
        int open = SIMULATOR.openLogonSessions();
        answer(CLIENT.em.logOff(logon.sealedToken(), logon.sessionId()));
        assertThat(SIMULATOR.openLogonSessions()).isEqualTo(open - 1);
    }

    static Stream<UnaryOperator<ReplyStyle>> styles() {
        return Stream.of(
                ReplyStyle::haveLowerCaseHeaderNames,
                ReplyStyle::haveUpperCaseHeaderNames,
                ReplyStyle::startWithByteOrderMark,
                ReplyStyle::areJson,
                ReplyStyle::areChunked,
                style -> style.areJson().startWithByteOrderMark().areChunked().haveLowerCaseHeaderNames());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void theTokenIsFoundHoweverTheReplyIsDressed(UnaryOperator<ReplyStyle> style) {
        style.apply(SIMULATOR.replies());
        Logon logon = answer(CLIENT.em.logOn());
        assertThat(answer(CLIENT.em.tasks(logon.sealedToken()))).isEmpty();
    }

    @Test
    void aWrongPasswordIsForTheAdministrator() {
        SIMULATOR.next("POST /api/sessionMngr*").answers(401);
        Client client = Client.of(SIMULATOR);
        RefusedException refusal = client.refused(client.em.logOn());
        assertThat(refusal)
                .hasMessage(
                        "dr-site refused the logon of CORP\\svc-jenkins (HTTP 401). Check the user name (DOMAIN\\name,"
                                + " or user@DOMAIN) and the password in the credentials; accounts with single sign-on can't log"
                                + " on here.");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @Test
    void aRotatedPasswordIsSeenAtTheNextLogon() {
        SIMULATOR.changePassword(TestKeyring.USER, "rotated");
        Client before = Client.of(SIMULATOR);
        before.refused(before.em.logOn());
        SIMULATOR.changePassword(TestKeyring.USER, TestKeyring.PASSWORD);
        assertThat(answer(CLIENT.em.logOn()).userName()).isEqualTo(TestKeyring.USER);
    }

    /** Else a domain locks the account, and the attempts take other jobs' places. */
    @Test
    void anAccountThatWasJustRefusedIsNotAskedForAgainAtOnce() {
        Client client = Client.of(SIMULATOR);
        SIMULATOR.next("POST /api/sessionMngr*").answers(401);
        client.refused(client.em.logOn());
        int sent = SIMULATOR.requests().size();
        RefusedException again = client.refused(client.neighbour.logOn());
        assertThat(again)
                .hasMessageStartingWith("dr-site refused the logon of CORP\\svc-jenkins less than 30 s ago (HTTP 401),"
                        + " so it wasn't asked again.");
        assertThat(again.withoutEffect()).isTrue();
        assertThat(SIMULATOR.requests()).hasSize(sent);
    }

    @ParameterizedTest
    @CsvSource({"200,text/html,<html>", "200,text/plain,''", "204,text/plain,''", "404,text/html,<html>"})
    void anotherServiceOnThatPortIsCalledOne(int status, String contentType, String body) {
        SIMULATOR.next("POST /api/sessionMngr*").answers(status, contentType, body);
        RefusedException refusal = CLIENT.refused(CLIENT.em.logOn());
        assertThat(refusal)
                .hasMessage("dr-site answered at " + SIMULATOR.url() + " (HTTP " + status + "), but not as Enterprise"
                        + " Manager's REST API: another service, perhaps its web UI, listens there. The REST API usually"
                        + " has port 9398 (https) or 9399 (http).");
        assertThat(refusal.withoutEffect()).isTrue();
    }

    @Test
    void aLogonWithoutATokenIsNone() {
        SIMULATOR.next("POST /api/sessionMngr*").answers(201, XML, Fixtures.text("13/logon-session.xml"));
        assertThat(CLIENT.refused(CLIENT.em.logOn())).hasMessageContaining("another service");
    }

    @Test
    void aBusyServerIsTriedAgain() {
        SIMULATOR.next("POST /api/sessionMngr*").answers(503, "Too many sessions");
        UnavailableException refusal = CLIENT.unavailable(CLIENT.em.logOn());
        assertThat(refusal).hasMessage("dr-site answered HTTP 503: Too many sessions.");
    }

    @Test
    void anAccountThatMayNotLogOnIsForTheAdministrator() {
        SIMULATOR.next("POST /api/sessionMngr*").answers(403);
        assertThat(CLIENT.refused(CLIENT.em.logOn())).hasMessageContaining("HTTP 403");
    }
}
