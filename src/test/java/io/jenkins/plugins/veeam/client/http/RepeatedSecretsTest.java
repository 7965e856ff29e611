package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Client.answer;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in documents that are read well; and a token that is none. */
class RepeatedSecretsTest {
    private final Simulator simulator = Client.furnish(Simulator.http());
    private final Client client = Client.of(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void noDocumentBringsBackThePasswordOrTheToken() {
        simulator.quotesSecrets();
        Logon logon = answer(client.em.logOn());
        String token = logon.sealedToken();
        client.keyring.assertNoSecretIn(logon.userName());
        client.keyring.assertNoSecretIn(answer(client.em.failoverPlans(token, PlanKind.PLAN)));
        FailoverPlan plan = answer(client.em.failoverPlan(token, PLAN_ID));
        client.keyring.assertNoSecretIn(plan);
        assertThat(plan.name()).contains("****");
        answer(client.em.perform(token, Operation.UNDO, PLAN_ID, null));
        Task task = answer(client.em.task(token, "task-1"));
        client.keyring.assertNoSecretIn(task);
        assertThat(task.result().message()).contains("****");
    }

    /** After a restart of Jenkins nobody has logged on in this JVM. */
    @Test
    void norAfterARestart() {
        String token = client.logOn();
        simulator.quotesSecrets();
        Client after = Client.of(simulator);
        String sealedAgain = after.keyring.seal(client.keyring.open(token));
        client.keyring.assertNoSecretIn(answer(after.em.failoverPlan(sealedAgain, PLAN_ID)));
    }

    private static Keyring keyring(Keyring tokens, CompletableFuture<Keyring.Account> account) {
        return new Keyring() {
            @Override
            public CompletableFuture<Account> account() {
                return account;
            }

            @Override
            public String seal(String token) {
                return tokens.seal(token);
            }

            @Override
            public String open(String sealedToken) {
                return tokens.open(sealedToken);
            }
        };
    }

    private EnterpriseManager with(CompletableFuture<Keyring.Account> account) {
        Transport transport = new Transport(
                Transport.builder(Client.server(simulator)), ForkJoinPool.commonPool(), null, Duration.ofSeconds(30));
        return new HttpEnterpriseManager(
                Client.server(simulator), transport, keyring(client.keyring, account), Client.CUSTOMER);
    }

    @Test
    void aCredentialsProviderThatHangsAfterARestartHoldsUpNothing() {
        String token = client.logOn();
        assertThat(answer(with(new CompletableFuture<>()).tasks(token))).isEmpty();
    }

    /** As the server writes it: with its domain or without, in other letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {"CORP\\svc-jenkins", "corp\\SVC-JENKINS", "SVC-Jenkins@corp.example.com", "em\\svc-jenkins"})
    void aSecretUserNameIsShownAsItsCredential(String echo) {
        Keyring.Account secret = new Keyring.Account(TestKeyring.USER, TestKeyring.PASSWORD, "veeam-operator");
        EnterpriseManager em = with(CompletableFuture.completedFuture(secret));
        Logon logon = answer(em.logOn());
        assertThat(logon.userName()).isEqualTo("veeam-operator");
        assertThat(secret).hasToString("veeam-operator");
        String document = "<FailoverPlan Name='Plan of " + echo + "'/>";
        simulator.next("GET *").answers(200, XML, document);
        assertThat(answer(em.failoverPlan(logon.sealedToken(), PLAN_ID)).name())
                .contains("veeam-operator")
                .doesNotContainIgnoringCase("svc-jenkins");
        simulator.next("POST *").answers(401);
        assertThat(client.refused(em.logOn())).hasMessageContaining("the logon of veeam-operator (HTTP 401)");
    }

    @Test
    void noPartOfASecretIsLeftWhereATextIsCut() {
        String token = client.logOn();
        String secret = client.keyring.open(token);
        for (int before :
                new int[] {Limits.MESSAGE - 10, Limits.MESSAGE - 3, 16 * 1024 - secret.length() / 2, 16 * 1024 - 1}) {
            String words = "x".repeat(before) + secret;
            simulator
                    .next("GET *")
                    .answers(
                            200,
                            XML,
                            "<Task><TaskId>task-1</TaskId><Result><Message>" + words + "</Message></Result></Task>");
            String message = answer(client.em.task(token, "task-1")).result().message();
            assertThat(message).hasSizeLessThanOrEqualTo(Limits.MESSAGE + 1).doesNotContain(secret.substring(0, 8));
        }
    }

    @Test
    void norWhereManySecretsMakeRoomForWhatFollows() {
        String token = client.logOn();
        String secret = client.keyring.open(token);
        String words = secret.repeat(16 * 1024 / secret.length()) + secret;
        simulator.next("GET *").answers(200, XML, "<Task><TaskId>task-1</TaskId><State>" + words + "</State></Task>");
        assertThat(answer(client.em.task(token, "task-1")).state()).doesNotContain(secret.substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\there", "über"})
    void aTokenThatIsNoHeaderValueIsRefusedAndNotRepeated(String token) {
        refuses(token);
    }

    @Test
    void norIsOneThatIsTooLong() {
        refuses("x".repeat(Limits.TOKEN + 1));
    }

    private void refuses(String token) {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 201 Created",
                "X-RestSvcSessionId: " + token,
                "Connection: close",
                "",
                Fixtures.text("13/logon-session.xml"))) {
            Client at = Client.of(server.server());
            assertThat(at.refused(at.em.logOn()))
                    .hasMessage("dr-site answered the logon with a token that is no HTTP header value, which Enterprise"
                            + " Manager doesn't do. Check what answers at its URL.");
        }
    }
}
