package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.RefusedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Logging on at a server that answers oddly, or with an account that can't be had. */
class LogonReplyTest {

    private static RawServer replying(String body) {
        return RawServer.saying(
                "HTTP/1.1 201 Created",
                "x-ReStSvCsEsSiOnId: t0ken+/=",
                "Set-Cookie: a=b",
                "Connection: close",
                "",
                body);
    }

    @Test
    void aTokenIsTakenAsItIs() {
        try (RawServer server = replying(Fixtures.text("13/logon-session.xml"))) {
            Client client = Client.of(server.server());
            Logon logon = answer(client.em.logOn());
            assertThat(client.keyring.open(logon.sealedToken())).isEqualTo("t0ken+/=");
            assertThat(logon.sessionId()).isEqualTo("15a3fc97-0325-4119-b789-5c0367c6c565");
            assertThat(logon.userName()).isEqualTo("SRV12\\Administrator");
            assertThat(server.heard())
                    .singleElement()
                    .asString()
                    .startsWith("POST /api/sessionMngr/?v=latest HTTP/1.1\r\n");
        }
    }

    @Test
    void aServerThatDoesNotNameTheUserMeansOurs() {
        try (RawServer server = replying("<LogonSession><SessionId>1</SessionId></LogonSession>")) {
            assertThat(answer(Client.of(server.server()).em.logOn()).userName()).isEqualTo(TestKeyring.USER);
        }
    }

    @Test
    void withoutAnIdToLogOffItIsMalformed() {
        try (RawServer server = replying("<LogonSession><UserName>x</UserName></LogonSession>")) {
            Client client = Client.of(server.server());
            MalformedException refusal = client.malformed(client.em.logOn());
            assertThat(refusal)
                    .hasMessageStartingWith(
                            "dr-site answered HTTP 201 with a document without the expected SessionId instead of a logon session. Check what");
            assertThat(refusal.withoutEffect()).isFalse();
        }
    }

    @Test
    void aTokenWithAWebPageIsMalformed() {
        try (RawServer server = replying("<html>Welcome</html>")) {
            Client client = Client.of(server.server());
            assertThat(client.malformed(client.em.logOn()))
                    .hasMessageContaining("with a web page instead of a logon session.");
        }
    }

    @Test
    void aTokenWithNothingIsMalformed() {
        try (RawServer server = replying("")) {
            Client client = Client.of(server.server());
            assertThat(client.malformed(client.em.logOn()))
                    .hasMessageContaining("with nothing instead of a logon session.");
        }
    }

    @Test
    void aTokenWithARefusalIsNoLogon() {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 404 Not Found", "X-RestSvcSessionId: t0ken", "Connection: close", "", "")) {
            Client client = Client.of(server.server());
            assertThat(client.notFound(client.em.logOn()))
                    .hasMessage("dr-site answered \"not found\" (HTTP 404: nothing).");
        }
    }

    @Test
    void anEmptyTokenIsNone() {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 201 Created", "X-RestSvcSessionId: ", "Connection: close", "", "")) {
            Client client = Client.of(server.server());
            assertThat(client.refused(client.em.logOn()))
                    .hasMessageContaining("(HTTP 201), but not as Enterprise Manager's");
        }
    }

    /** A keyring that has no account. */
    private record Empty(EnterpriseManagerException why) implements Keyring {
        @Override
        public CompletableFuture<Account> account() {
            return CompletableFuture.failedFuture(why);
        }

        @Override
        public String seal(String token) {
            return token;
        }

        @Override
        public String open(String sealedToken) {
            return sealedToken;
        }
    }

    @Test
    void withoutAnAccountNothingIsSent() {
        try (RawServer server = replying("")) {
            RefusedException why = new RefusedException("credentialsId: missing", true);
            Client client = Client.of(server.server());
            Transport transport = new Transport(
                    Transport.builder(server.server()), ForkJoinPool.commonPool(), null, Transport.DEADLINE);
            EnterpriseManager em =
                    new HttpEnterpriseManager(server.server(), transport, new Empty(why), Client.CUSTOMER);
            assertThat(client.refused(em.logOn())).isSameAs(why);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void anAccountDoesNotPrintItsPassword() {
        assertThat(new Keyring.Account("CORP\\svc", "geheim")).hasToString("CORP\\svc");
    }
}
