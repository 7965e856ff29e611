package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can act, what is said, and whether surely nothing was changed: by status and body. */
class FaultsTest {
    static final Server SERVER = new Server("dr-site", "https://em.example.com:9398", null);

    static EnterpriseManagerException of(int status, String contentType, String body) {
        return Faults.of(SERVER, Fixtures.reply(status, contentType, body));
    }

    static void assertFault(EnterpriseManagerException fault, String kind, boolean withoutEffect) {
        assertThat(fault.getClass().getSimpleName()).isEqualTo(kind + "Exception");
        assertThat(fault.withoutEffect()).isEqualTo(withoutEffect);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Malformed,true",
        "401,SessionLost,true",
        "403,Refused,true",
        "404,NotFound,true",
        "405,Malformed,true",
        "407,Refused,true",
        "406,Malformed,true",
        "408,Unavailable,false",
        "409,Unavailable,false",
        "410,Malformed,true",
        "411,Malformed,true",
        "413,Malformed,true",
        "423,Unavailable,false",
        "429,Unavailable,false",
        "500,Unavailable,false",
        "501,Malformed,true",
        "502,Unavailable,false",
        "503,Unavailable,false",
        "504,Unavailable,false",
        "101,Unavailable,false",
        "304,Refused,false"
    })
    void enterpriseManagersOwnNoSaysWhoCanAct(int status, String kind, boolean withoutEffect) {
        assertFault(of(status, XML, Fixtures.error(status, "No")), kind, withoutEffect);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Malformed",
        "401,Unavailable",
        "403,Refused",
        "404,NotFound",
        "405,Malformed",
        "406,Malformed",
        "501,Malformed",
        "500,Unavailable",
        "502,Unavailable",
        "503,Unavailable"
    })
    void whatSomebodyInBetweenSaysProvesNothing(int status, String kind) {
        assertFault(of(status, HTML, "<html>" + status + "</html>"), kind, false);
        assertFault(of(status, XML, ""), kind, false);
        assertFault(of(status, "text/plain", "no"), kind, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Realm=RestSvc", "basic realm=\"RestSvc\""})
    void onlyEnterpriseManagerItselfForgetsASession(String challenge) {
        Reply reply = Fixtures.reply(401, Map.of("www-authenticate", challenge), "");
        assertFault(Faults.of(SERVER, reply), "SessionLost", true);
    }

    @Test
    void aProxysLogonIsNoLostSession() {
        Reply reply = Fixtures.reply(401, Map.of("WWW-Authenticate", "Negotiate"), "");
        assertFault(Faults.of(SERVER, reply), "Unavailable", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|dr-site did not understand the request (HTTP 400: No). Please report this with the lines that begin with [Veeam].",
                "401|dr-site no longer knows the logon session (HTTP 401).",
                "403|dr-site refused access (HTTP 403: No). The account needs the role Portal Administrator or a Restore Operator role in Enterprise Manager.",
                "404|dr-site answered \"not found\" (HTTP 404: No).",
                "405|dr-site did not understand the request (HTTP 405: No). Please report this with the lines that begin with [Veeam].",
                "503|dr-site answered HTTP 503: No."
            })
    void theMessageIsSubjectFactAndNextMove(int status, String message) {
        assertThat(of(status, XML, Fixtures.error(status, "No"))).hasMessage(message);
    }

    @Test
    void whatIsNoErrorDocumentIsDescribed() {
        assertThat(of(503, XML, "")).hasMessage("dr-site answered HTTP 503: nothing.");
        assertThat(of(503, HTML, "<html>&nbsp;")).hasMessage("dr-site answered HTTP 503: a web page.");
        assertThat(of(503, "text/plain", "busy"))
                .hasMessage("dr-site answered HTTP 503: something that isn't such a document of Enterprise Manager.");
    }

    @Test
    void aTaskOfAnotherSessionMeansThatOursIsLost() {
        EnterpriseManagerException xml = Faults.of(
                SERVER, Fixtures.reply(500, XML, Fixtures.text("13/error.xml").replace("There is no", "there is NO")));
        assertFault(xml, "SessionLost", false);
        assertThat(xml)
                .hasMessage(
                        "dr-site no longer knows the logon session's task (there is NO backup task with id [task-297]"
                                + " in current rest session (Task is not found)).");
        String json =
                "{\"Message\":\"There is no backup task with id [task-1] in current rest session\",\"StatusCode\":500}";
        assertFault(of(500, JSON, json), "SessionLost", false);
        assertFault(of(503, JSON, json), "Unavailable", false);
    }

    @Test
    void aSuccessThatIsNotWhatWasExpectedProvesNothing() {
        EnterpriseManagerException fault =
                Faults.unexpected(SERVER, Fixtures.reply(202, XML, " "), "a web page", "a task");
        assertFault(fault, "Malformed", false);
        assertThat(fault)
                .hasMessage("dr-site answered HTTP 202 with a web page instead of a task. Check what stands between"
                        + " Jenkins and Enterprise Manager, a proxy for example.");
    }
}
