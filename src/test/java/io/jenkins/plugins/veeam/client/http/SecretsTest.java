package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Client.PLAN_ID;
import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server, or a proxy with its debugging left on, that repeats what it was told: {@link Client} looks through every message. */
class SecretsTest {
    private static final Simulator SIMULATOR = Client.furnish(Simulator.http());
    private static final Client CLIENT = Client.of(SIMULATOR);

    /** A name in XML and a word in JSON, as a token of Veeam's may well be. */
    private static final String TOKEN = "NDRjZmJkYmUtNWE5NS00MTU2LTg4NjctOTFmMDY5YjdjMmNj";

    private static final String SEALED = CLIENT.keyring.seal(TOKEN);

    @AfterEach
    void calm() {
        SIMULATOR.calm();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|" + XML + "|<Error Message='No TOKEN, no' StatusCode='400'/>",
                "401|" + XML + "|<Error Message='TOKEN' StatusCode='401'/>",
                "403|" + JSON + "|{\"Message\":\"TOKEN\",\"StatusCode\":403}",
                "404|" + XML + "|<Error><FirstChanceExceptionMessage>TOKEN</FirstChanceExceptionMessage></Error>",
                "500|" + XML + "|<Error Message='There is no backup task with id [TOKEN]' StatusCode='500'/>",
                "503|" + HTML + "|<html>TOKEN</html>",
                "503|text/plain|TOKEN",
                "202|" + XML + "|<TOKEN/>",
                "202|" + XML + "|<Task><TOKEN></Task>",
                "202|" + XML + "|<Task>&TOKEN;</Task>",
                "202|" + JSON + "|TOKEN",
                "202|" + JSON + "|{\"Result\":TOKEN}"
            })
    void aTokenThatIsRepeatedIsNotPassedOn(int status, String contentType, String body) {
        SIMULATOR.next("POST *").answers(status, contentType, body.replace("TOKEN", TOKEN));
        CLIENT.anyRefusal(CLIENT.em.perform(SEALED, Operation.UNDO, PLAN_ID, null));
        assertThat(SIMULATOR.undos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example.com/?session=TOKEN", "TOKEN"})
    void norOneInARedirect(String location) {
        SIMULATOR.next("POST *").redirectsTo(location.replace("TOKEN", TOKEN));
        assertThat(CLIENT.refused(CLIENT.em.perform(SEALED, Operation.UNDO, PLAN_ID, null)))
                .hasMessageContaining("****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic BASE64", "BASE64", "user CORP, password PASSWORD"})
    void aPasswordThatIsRepeatedIsNotPassedOn(String words) {
        String pair = TestKeyring.USER + ":" + TestKeyring.PASSWORD;
        String base64 = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String password = TestKeyring.PASSWORD.replace("\"", "&quot;");
        String message = words.replace("BASE64", base64).replace("PASSWORD", password);
        SIMULATOR.next("POST *").answers(403, XML, Fixtures.error(403, message));
        assertThat(CLIENT.refused(CLIENT.em.logOn())).hasMessageContaining("HTTP 403");
        SIMULATOR.next("POST *").redirectsTo("https://other.example.com/?who=" + base64);
        assertThat(CLIENT.refused(CLIENT.em.logOn())).hasMessageContaining("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                "HTTP/1.1 TOKEN",
                "HTTP/TOKEN 200 OK",
                "HTTP/1.1 200 OK\r\nTOKEN : x",
                "HTTP/1.1 200 OK\r\nContent-Length: TOKEN",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nTOKEN"
            })
    void norOneInWhatIsNoHttp(String words) {
        try (RawServer server = RawServer.saying(words.replace("TOKEN", TOKEN), "", "")) {
            Client client = Client.of(server.server());
            assertThat(client.unavailable(client.em.tasks(client.keyring.seal(TOKEN))))
                    .hasMessageStartingWith("The connection to dr-site failed: ");
        }
    }

    /** "-" is what the faces send when a token can't be decrypted any more. */
    @ParameterizedTest
    @ValueSource(strings = {"-", ""})
    void aTokenThatIsNoneStarsNothingOut(String token) {
        SIMULATOR.next("GET *").answers(503, "Replica db-01 is busy");
        UnavailableException refusal = CLIENT.unavailable(CLIENT.em.tasks(new TestKeyring().seal(token)));
        assertThat(refusal).hasMessage("dr-site answered HTTP 503: Replica db-01 is busy.");
    }
}
