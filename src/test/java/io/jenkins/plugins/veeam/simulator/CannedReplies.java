package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replies that no Enterprise Manager in its right mind would send. */
final class CannedReplies {
    private static final String NAMESPACE = "xmlns=\"http://www.veeam.com/ent/v1.0\"";
    private static final Pattern TASK = Pattern.compile("tasks/task-\\d+");
    private static final String XML = "application/xml; charset=utf-8";

    private CannedReplies() {}

    /** The status that the request would get if all went well. */
    static int usualStatus(Request request) {
        return switch (request.method()) {
            case "POST" -> request.path().contains("/sessionMngr") ? 201 : 202;
            case "DELETE" -> 204;
            default -> 200;
        };
    }

    /** As if deleting, or logging off, took its time. */
    static Reply task(int status) {
        String task = "<Task " + NAMESPACE + " Type=\"Task\" Href=\"" + Documents.OWN_SERVER
                + "/api/tasks/task-77\"><TaskId>task-77</TaskId><State>Running</State><Operation>Delete</Operation></Task>";
        return Reply.of(status, XML, task);
    }

    /** Of a reply that shows a task: its address, and nothing else. */
    static Reply locationOnly(Reply reply) {
        Matcher task = TASK.matcher(new String(reply.body(), StandardCharsets.UTF_8));
        if (!task.find()) {
            return reply;
        }
        return Reply.empty(reply.status()).with("Location", Documents.OWN_SERVER + "/api/" + task.group());
    }

    /** The beginning of a task with an endless operation. */
    static Reply endless(Request request) {
        String start = "<Task " + NAMESPACE + " Type=\"Task\"><TaskId>task-1</TaskId><State>Running</State><Operation>";
        return Reply.of(usualStatus(request), XML, start);
    }

    /** A successful task, if its reader fetches the entity from that address. */
    static Reply externalEntity(Request request, String address) {
        return success(request, "<!DOCTYPE Task [<!ENTITY e SYSTEM \"" + address + "\">]>");
    }

    /** A successful task, if its reader has gigabytes to spare. */
    static Reply entityBomb(Request request) {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE Task [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY e").append(i).append(" \"");
            doctype.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return success(request, doctype.append("<!ENTITY e \"&e9;\">]>").toString());
    }

    private static Reply success(Request request, String doctype) {
        String task = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + doctype + "<Task " + NAMESPACE
                + " Type=\"Task\"><TaskId>task-1</TaskId><State>Finished</State><Operation>UndoFailoverPlan</Operation>"
                + "<Result Success=\"true\"><Message>&e;</Message></Result></Task>";
        return Reply.of(usualStatus(request), XML, task);
    }
}
