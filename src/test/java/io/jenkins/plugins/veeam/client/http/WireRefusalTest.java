package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no document, and what means harm. */
class WireRefusalTest {

    private static Throwable thrownBy(String contentType, String body) {
        return catchThrowable(() -> Fixtures.task(Fixtures.reply(200, contentType, body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "Ok",
                "<Task",
                "<Task>",
                "<Task><TaskId>task-1</TaskId>",
                "<Task><TaskId>task-1</TaskId></Tas",
                "<Task a=\"1\" a=\"2\"/>",
                "<Task>&nbsp;</Task>",
                "<Task>\u0000</Task>",
                "{\"TaskId\":\"task-1\"}"
            })
    void whatIsNoWholeXmlDocumentIsRefused(String body) {
        assertThat(thrownBy(XML, body)).isInstanceOf(IOException.class).hasMessageMatching("(?s).+");
    }

    @Test
    void theTruncatedExampleOfVersion13IsNoTask() {
        assertThatThrownBy(() -> Fixtures.task(Fixtures.reply("13/undo-accepted-as-printed.xml")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"task-1\"", "42", "{", "{\"TaskId\":\"task-1\"", "<Task/>", "[{}]"})
    void whatIsNoWholeJsonObjectIsRefused(String body) {
        assertThat(thrownBy(JSON, body)).isInstanceOf(IOException.class).hasMessageMatching("(?s).+");
    }

    @Test
    void whatIsNoJsonObjectIsToldForPeople() {
        assertThat(thrownBy(JSON, "[]")).hasMessage("something that isn't such a document of Enterprise Manager");
        assertThat(thrownBy(JSON, "{\"TaskId\":")).hasMessage("a document that is damaged or cut off");
        assertThat(thrownBy(JSON, "{\"Message\":\"No\",\"StatusCode\":500}"))
                .hasMessage("something that isn't such a document of Enterprise Manager");
    }

    @ParameterizedTest
    @CsvSource({
        "<EntityRef/>,a document <EntityRef>",
        "<Tasks/>,a document <Tasks>",
        "<task/>,a document <task>",
        "<v:Session xmlns:v='urn:v'/>,a document <Session>"
    })
    void anotherDocumentIsNamed(String body, String message) {
        assertThat(thrownBy(XML, body)).isInstanceOf(IOException.class).hasMessage(message);
    }

    @Test
    void onlyASessionMayStandForASession() {
        Reply task = Fixtures.reply("13/task-finished.xml");
        assertThatThrownBy(() -> Fixtures.session(task)).hasMessage("a document <Task>");
        Reply session = Fixtures.reply("13/cloud-failover-session.xml");
        assertThatThrownBy(() -> Fixtures.task(session)).hasMessage("a document <CloudFailoverSession>");
        assertThatThrownBy(() -> task.document("Error")).hasMessage("a document <Task>");
    }

    /** Whoever fetches an entity is counted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Task [<!ENTITY e SYSTEM \"URL\">]><Task><TaskId>&e;</TaskId></Task>",
                "<!DOCTYPE Task [<!ENTITY % e SYSTEM \"URL\">%e;]><Task><TaskId>task-1</TaskId></Task>",
                "<!DOCTYPE Task SYSTEM \"URL\"><Task><TaskId>task-1</TaskId></Task>",
                "<!DOCTYPE Task PUBLIC \"-//X//Y\" \"URL\"><Task><TaskId>task-1</TaskId></Task>",
                "<!DOCTYPE Task [<!ENTITY e \"task-1\">]><Task><TaskId>&e;</TaskId></Task>",
                "<!DOCTYPE Task><Task><TaskId>task-1</TaskId></Task>"
            })
    void aDoctypeIsRefusedAndNothingIsFetched(String body) throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/e";
            assertThat(thrownBy(XML, body.replace("URL", url))).isInstanceOf(IOException.class);
            assertThat(fetched).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void depthIsBounded() {
        assertThat(thrownBy(XML, "<Task>" + "<a>".repeat(100_000))).isInstanceOf(IOException.class);
        assertThat(thrownBy(XML, "<Task>" + "<Result>".repeat(100_000))).isInstanceOf(IOException.class);
        assertThat(thrownBy(JSON, "{\"a\":".repeat(100_000))).isInstanceOf(IOException.class);
        assertThat(thrownBy(JSON, "{\"Result\":" + "[".repeat(100_000))).isInstanceOf(IOException.class);
    }
}
