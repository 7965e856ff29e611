package io.jenkins.plugins.veeam.client.http;

import static io.jenkins.plugins.veeam.client.http.Fixtures.JSON;
import static io.jenkins.plugins.veeam.client.http.Fixtures.XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.TaskState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents in other clothes, and what is no such document. */
class WireFormTest {

    private static Task task(String xml) throws IOException {
        return Fixtures.task(Fixtures.reply(200, XML, xml));
    }

    private static TaskResult result(String xml) throws IOException {
        return task("<Task><TaskId>task-1</TaskId>" + xml + "</Task>").result();
    }

    private static TaskResult jsonResult(String json) throws IOException {
        return Fixtures.task(Fixtures.reply(200, JSON, "{\"TaskId\":\"task-1\",\"Result\":" + json + "}"))
                .result();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/task-finished.xml", "13/task-finished.json"})
    void aByteOrderMarkIsNoPartOfTheDocument(String document) throws IOException {
        Reply plain = Fixtures.reply(document);
        Reply marked = Fixtures.reply(200, Reply.contentType(plain.headers()), "\uFEFF" + Fixtures.text(document));
        assertThat(Fixtures.task(marked)).isEqualTo(Fixtures.task(plain));
    }

    @Test
    void anotherEncodingIsReadAsItSays() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?><Task><TaskId>täsk</TaskId></Task>";
        Reply reply = Fixtures.reply(200, XML, "");
        Reply utf16 = new Reply(200, reply.headers(), xml.getBytes(StandardCharsets.UTF_16));
        assertThat(Fixtures.task(utf16).taskId()).isEqualTo("täsk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "text/json", "application/hal+json"})
    void jsonIsWhatTheReplyCallsJson(String contentType) throws IOException {
        Reply reply = Fixtures.reply(200, contentType, Fixtures.text("13/task-finished.json"));
        assertThat(Fixtures.task(reply).taskId()).isEqualTo("task-1");
        assertThatThrownBy(() -> Fixtures.task(Fixtures.reply(200, contentType, "<Task/>")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void withoutAContentTypeItIsXml() throws IOException {
        assertThat(Fixtures.task(Fixtures.reply(200, Map.of(), Fixtures.text("13/task-finished.xml")))
                        .taskId())
                .isEqualTo("task-1");
    }

    @Test
    void commentsSpacesAndUnknownPartsAreSkipped() throws IOException {
        Task task = task("<!-- hello --><?who knows?>\n<Task New=\"1\"><New><Newer a=\"b\"/>x</New><New/>"
                + "<Links><Link Rel=\"Delete\"/></Links><TaskId Lang=\"en\">task-1</TaskId></Task>\n<!-- bye -->");
        assertThat(task.taskId()).isEqualTo("task-1");
        assertThat(task.links().link()).containsExactly(new Link("Delete", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "<Result Success=\"true\"/>,true",
        "<Result Success=\"True\"></Result>,true",
        "<Result><Success> true </Success></Result>,true",
        "<Result success=\"true\"/>,true",
        "<Result Success=\"1\"/>,true",
        "<Result Success=\" 0 \"/>,false",
        "<Result Success=\"false\"/>,false"
    })
    void successIsReadAsItIsWritten(String xml, boolean success) throws IOException {
        assertThat(result(xml)).isEqualTo(new TaskResult(success, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Result/>",
                "<Result></Result>",
                "<Result Success=\"\"/>",
                "<Result Success=\"yes\"/>",
                "<Result Success=\"truely\"/>",
                "<Result><Message>Ok</Message></Result>"
            })
    void aResultThatDoesNotSaySuccessIsNone(String xml) throws IOException {
        TaskResult result = result(xml);
        assertThat(result == null ? null : result.success()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"Success\":null}", "{\"Success\":\"yes\"}", "{\"Success\":\"\"}"})
    void inJsonToo(String json) throws IOException {
        TaskResult result = jsonResult(json);
        assertThat(result == null ? null : result.success()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "0.5", "10", "[]", "{}"})
    void aNumberInJsonIsNoSuccess(String number) {
        assertThat(saysSuccess("{\"Success\":" + number + "}")).isFalse();
    }

    private static boolean saysSuccess(String json) {
        try {
            TaskResult result = jsonResult(json);
            return result != null && Boolean.TRUE.equals(result.success());
        } catch (IOException e) {
            return false; // Malformed: no success either
        }
    }

    @Test
    void emptyElementsAreNoFault() throws IOException {
        Task task = task("<Task><Links/><TaskId>task-1</TaskId><State></State><Operation/></Task>");
        assertThat(task.links().link()).isEmpty();
        assertThat(task.taskState()).isEqualTo(TaskState.UNDOCUMENTED);
        assertThat(Fixtures.tasks(Fixtures.reply(200, XML, "<Tasks/>"))).isEmpty();
        assertThat(Fixtures.plans(Fixtures.reply(200, XML, "<EntityReferences></EntityReferences>")))
                .isEmpty();
        assertThat(Fixtures.plan(Fixtures.reply(
                                200,
                                XML,
                                "<FailoverPlan Name=\"x\"><FailoverPlanInfo><Includes/>"
                                        + "</FailoverPlanInfo></FailoverPlan>"))
                        .machines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Tasks\":[]}", "{\"Tasks\":{\"Task\":[]}}", "{\"Task\":[]}", "{}"})
    void anEmptyListInJsonIsEmpty(String json) throws IOException {
        assertThat(Fixtures.tasks(Fixtures.reply(200, JSON, json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Refs\":[{\"Name\":\"x\"}]}",
                "{\"Ref\":[{\"Name\":\"x\"}]}",
                "{\"Ref\":{\"Name\":\"x\"}}",
                "{\"EntityReferences\":{\"Refs\":[{\"Name\":\"x\"}]}}",
                "{\"EntityReferences\":{\"Ref\":[{\"Name\":\"x\"}]}}"
            })
    void referencesInJsonMayBeWrappedOrNot(String json) throws IOException {
        assertThat(Fixtures.plans(Fixtures.reply(200, JSON, json))).containsExactly(new Ref("x", null, null));
    }
}
