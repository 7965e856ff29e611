package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.HTML;
import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final String ERROR = Fixtures.error(400, "No");

    private static Reply reply(String contentType, String body) {
        return Fixtures.reply(400, contentType, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\uFEFF", "\uFEFF \n"})
    void nothingOrNothingButSpaceIsEmpty(String body) {
        Reply reply = reply(XML, body);
        assertThat(reply.whatCame()).isEqualTo("nothing");
        assertThat(reply.whatCame()).isNotEqualTo("a web page");
        assertThat(reply.error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<HTML lang='en'><body>",
                "<!DOCTYPE html>\n<html>",
                "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                "\uFEFF\r\n  <!DOCTYPE html><html>\n</html>"
            })
    void aWebPageIsKnownByItsStartWhateverItIsCalled(String body) {
        Reply reply = reply(XML, body);
        assertThat(reply.whatCame()).isEqualTo("a web page");
        assertThat(reply.whatCame()).isNotEqualTo("nothing");
        assertThat(reply.error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, "TEXT/HTML", "application/xhtml+xml"})
    void aWebPageIsKnownByItsNameWhateverItsStart(String contentType) {
        assertThat(reply(contentType, ERROR).whatCame()).isEqualTo("a web page");
        assertThat(reply(contentType, ERROR).error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Error/>", "<!DOCTYPE Error>", "html", "<htm", "{\"a\":\"<html>\"}", "see <html>"})
    void anythingElseIsNoWebPage(String body) {
        assertThat(reply(XML, body).whatCame()).isNotEqualTo("a web page");
    }

    @Test
    void aDocumentBehindALotOfSpaceIsNotNothing() {
        assertThat(reply(XML, " ".repeat(1000)).whatCame()).isEqualTo("nothing");
        assertThat(reply(XML, " ".repeat(1000) + ERROR).whatCame()).isNotEqualTo("nothing");
        assertThat(reply(XML, " ".repeat(1000) + ERROR).error()).isNotNull();
    }

    @Test
    void noBodyAtAllIsNothing() {
        Reply reply = new Reply(407, reply(XML, "").headers(), null);
        assertThat(reply.whatCame()).isEqualTo("nothing");
        assertThat(reply.whatCame()).isNotEqualTo("a web page");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void aLongPageIsKnownByItsFirstBytes() {
        assertThat(reply(XML, "<html>" + "a".repeat(10_000)).whatCame()).isEqualTo("a web page");
        assertThat(reply(XML, "a".repeat(10_000)).whatCame()).isNotEqualTo("a web page");
        assertThat(reply(XML, "a".repeat(10_000)).whatCame()).isNotEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"199,false", "200,true", "202,true", "204,true", "299,true", "300,false", "404,false", "500,false"})
    void twoHundredAndSomethingIsASuccess(int status, boolean success) {
        assertThat(Fixtures.reply(status, XML, "").isSuccess()).isEqualTo(success);
    }

    @Test
    void withoutAContentTypeThereIsNone() {
        assertThat(Reply.contentType(Fixtures.reply(200, Map.of(), "").headers()))
                .isEmpty();
        assertThat(Reply.contentType(reply("Application/XML", "").headers())).isEqualTo("application/xml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                XML + "|<Error Message='No' StatusCode='400'/>|No",
                XML
                        + "|<Error Message='No' StatusCode='400'><FirstChanceExceptionMessage>Why</FirstChanceExceptionMessage></Error>|No (Why)",
                XML
                        + "|<Error Message='No' StatusCode='400'><FirstChanceExceptionMessage>No</FirstChanceExceptionMessage></Error>|No",
                XML
                        + "|<Error Message='No' StatusCode='400'><FirstChanceExceptionMessage> </FirstChanceExceptionMessage></Error>|No",
                XML
                        + "|<Error StatusCode='400'><FirstChanceExceptionMessage>Why</FirstChanceExceptionMessage></Error>|Why",
                JSON + "|{\"Message\":\"No\",\"StatusCode\":400,\"FirstChanceExceptionMessage\":null}|No"
            })
    void anErrorSaysWhatThereIsToSay(String contentType, String body, String text) {
        assertThat(reply(contentType, body).error().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                XML + "|<Error StatusCode='400'/>",
                XML + "|<Error",
                XML + "|<Task/>",
                XML + "|Bad request",
                XML + "|{\"Message\":\"No\"}",
                JSON + "|{}",
                JSON + "|[]",
                JSON + "|<Error Message='No'/>",
                "text/plain|Bad request"
            })
    void anythingElseIsNoError(String contentType, String body) {
        assertThat(reply(contentType, body).error()).isNull();
    }

    /** A gateway in between answers in such words: nobody knows what it has passed on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                JSON + "|{\"message\":\"no Route matched with those values\"}",
                JSON + "|{\"message\":\"Forbidden\",\"request_id\":\"1\"}",
                XML + "|<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
            })
    void anErrorOfAnotherServiceIsNoWordOfEnterpriseManager(String contentType, String body) {
        assertThat(Fixtures.reply(403, contentType, body).isDeclined()).isFalse();
    }

    @Test
    void itsHeadersHoldTheTokenAndAreNotPrinted() {
        Reply reply = Fixtures.reply(201, Map.of("X-RestSvcSessionId", "geheim+/="), "<LogonSession/>");
        assertThat(reply).asString().doesNotContain("geheim").contains("201");
    }
}
