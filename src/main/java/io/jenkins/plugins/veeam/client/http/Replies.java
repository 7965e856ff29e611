package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Keyring;
import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.Server;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.client.http.Wire.Unreadable;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** What a reply means; whatever it isn't ends in the client's own exceptions. */
final class Replies {

    /** From a document's parts to its record. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Element document) throws Unreadable;
    }

    private final Server server;

    Replies(Server server) {
        this.server = server;
    }

    <T> T read(Reply reply, String root, Reader<T> reader) {
        if (!reply.isSuccess()) {
            throw new CompletionException(Faults.of(server, reply));
        }
        try {
            return reader.read(reply.document(root));
        } catch (Unreadable e) {
            throw unexpected(reply, e.getMessage(), root);
        }
    }

    private CompletionException unexpected(Reply reply, String came, String root) {
        String expected = Text.of("Expected_" + root.replace("…", ""));
        return new CompletionException(Faults.unexpected(server, reply, came, expected));
    }

    /** Only 204 says that it is done [S delete_tasks_id.html, logging_off.html]: another success is another service's, or another answer. */
    Void confirmed(Reply reply) {
        if (reply.status() == 204) {
            return null;
        }
        throw new CompletionException(
                reply.isSuccess()
                        ? Faults.unexpected(server, reply, reply.whatCame(), Text.of("Expected_confirmation"))
                        : Faults.of(server, reply));
    }

    Logon logon(Reply reply, Keyring.Account account, Keyring keyring) {
        String token = reply.headers().allValues(Requests.TOKEN).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        if (token.isEmpty() && (reply.isSuccess() || reply.status() == 404)) {
            throw refused("Refused_otherService", server.name(), server.url(), reply.status());
        }
        Element session = read(reply, "LogonSession", document -> document);
        if (!isToken(token)) {
            throw refused("Refused_token", server.name());
        }
        String id = session.text("sessionid");
        if (id == null) {
            throw unexpected(reply, Text.of("Reply_without", "SessionId"), "LogonSession");
        }
        String user = session.text("username");
        return new Logon(keyring.seal(token), id, user == null || account.shownAs() != null ? account.shown() : user);
    }

    private static CompletionException refused(String key, Object... args) {
        return new CompletionException(new RefusedException(Text.of(key, args), true));
    }

    /** Visible ASCII (RFC 9110), for it goes back in a header line. */
    private static boolean isToken(String token) {
        return token.length() <= Limits.TOKEN && token.chars().allMatch(c -> c > ' ' && c < 127);
    }

    Task task(Reply reply, String taskId) {
        Task task = read(reply, "Task", Documents::task);
        if (!taskId.equals(task.taskId())) {
            throw unexpected(reply, Text.of("Reply_without", "TaskId"), "Task");
        }
        return task;
    }

    /** The task that the reply names: in its document, or only in its header {@code Location}. */
    Task accepted(Reply reply) {
        String located = reply.isSuccess()
                ? taskIn(reply.headers().firstValue("Location").orElse(""))
                : null;
        if (located == null) {
            return read(reply, "Task", Documents::task);
        }
        try {
            Task task = Documents.task(reply.document("Task"));
            return task.taskId() == null
                    ? new Task(located, task.state(), task.operation(), task.result(), task.links())
                    : task;
        } catch (Unreadable e) {
            return new Task(located, null, null, null, null);
        }
    }

    private static String taskIn(String location) {
        if (location.length() > Limits.HREF) {
            return null;
        }
        int tasks = location.toLowerCase(Locale.ROOT).lastIndexOf("/tasks/");
        String id =
                tasks < 0 ? "" : location.substring(tasks + "/tasks/".length()).split("[?#/]", 2)[0];
        boolean isId = !id.isEmpty()
                && id.length() <= Limits.WORD
                && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
        return isId ? id : null;
    }
}
