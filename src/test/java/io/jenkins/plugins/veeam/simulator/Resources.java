package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is to be had under {@code /api}, and who may have it. */
final class Resources {
    private static final List<String> VERSIONS = List.of("latest", "v1_5", "v1_6", "v1_7");

    private final EnterpriseManager em;
    private final ReplyStyle style;
    private final Evidence evidence;

    Resources(EnterpriseManager em, ReplyStyle style, Evidence evidence) {
        this.em = em;
        this.style = style;
        this.evidence = evidence;
    }

    Reply carryOut(Request request) {
        synchronized (em) {
            try {
                return route(request);
            } catch (Refusal refusal) {
                return style.error(request, refusal.status(), refusal.getMessage());
            }
        }
    }

    private Reply route(Request request) {
        if (request.method().equals("POST") && request.header("Content-Length").isEmpty()) {
            return Html.page(411);
        }
        String path = request.path().replaceFirst("/$", "");
        if (path.equals("/api")) {
            return get(request, Documents.enterpriseManager());
        }
        if (path.equals("/api/sessionMngr")) {
            return logOn(request);
        }
        if (!path.startsWith("/api/")) {
            evidence.violation(Violation.Rule.UNKNOWN_PATH, request.toString());
            return Html.page(404);
        }
        LogonSession session = em.sessions()
                .of(request, em.now())
                .orElseThrow(() -> new Refusal(401, "Logon session is not found or has expired."));
        session.renew(em.now());
        return route(request, path.substring("/api/".length()), session);
    }

    private Reply route(Request request, String path, LogonSession session) {
        int slash = path.lastIndexOf('/');
        String collection = slash < 0 ? path : path.substring(0, slash);
        Optional<String> id = slash < 0 ? Optional.empty() : Optional.of(path.substring(slash + 1));
        return switch (collection) {
            case "logonSessions" -> logonSession(request, session, id);
            case "failoverPlans" -> failoverPlans(request, session, id);
            case "query" -> query(request, session);
            case "tasks" -> id.isPresent() ? task(request, session, id.get()) : tasks(request, session);
            case "restoreSessions", "cloud/failoverSessions" -> relatedSession(request, collection, id.orElse(""));
            default -> throw unknown(request);
        };
    }

    private Refusal unknown(Request request) {
        evidence.violation(Violation.Rule.UNKNOWN_PATH, request.toString());
        return new Refusal(404, "Resource is not found: " + request.path());
    }

    private Reply logOn(Request request) {
        if (!request.method().equals("POST")) {
            throw new Refusal(405, "Method is not allowed.");
        }
        String version = parameter(request, "v").orElse("");
        if (!VERSIONS.contains(version)) {
            throw new Refusal(401, "Version '" + version + "' is not supported.");
        }
        Accounts.Account account = request.header("Authorization")
                .flatMap(em.accounts()::authenticate)
                .orElseThrow(() -> new Refusal(401, "Invalid user name or password."));
        LogonSession session = em.sessions().open(account, em.now());
        return style.reply(request, 201, Documents.logonSession(session))
                .with(LogonSessions.HEADER, session.token())
                .with("Set-Cookie", LogonSessions.HEADER + "=" + session.token() + "; Path=/api;");
    }

    private Reply logonSession(Request request, LogonSession session, Optional<String> id) {
        if (!id.equals(Optional.of(session.sessionId()))) {
            throw new Refusal(404, "Logon session is not found.");
        }
        if (request.method().equals("DELETE")) {
            em.logOff(session);
            return Reply.empty(204);
        }
        return get(request, Documents.logonSession(session));
    }

    private Reply failoverPlans(Request request, LogonSession session, Optional<String> id) {
        if (!session.role().mayUsePlans()) {
            throw new Refusal(403, "Access is denied.");
        }
        if (id.isEmpty()) {
            return get(request, Documents.planReferences(em.plans()));
        }
        Plan plan = em.plan(id.get())
                .orElseThrow(() -> new Refusal(404, "Failover plan with id [" + id.get() + "] is not found."));
        if (request.method().equals("POST") && parameter(request, "action").equals(Optional.of("undo"))) {
            return style.reply(request, 202, TaskDocuments.started(em.startUndo(session, plan)));
        }
        return get(request, isEntity(request) ? Documents.plan(plan) : Documents.planReference(plan));
    }

    private Reply query(Request request, LogonSession session) {
        if (!session.role().mayQuery() || !session.role().mayUsePlans()) {
            throw new Refusal(403, "Access is denied.");
        }
        String type = parameter(request, "type").orElse("");
        if (type.equalsIgnoreCase("Task")) {
            return tasks(request, session);
        }
        if (!type.equalsIgnoreCase("FailoverPlan")) {
            throw new Refusal(400, "Type '" + type + "' is not supported.");
        }
        PlanFilter filter = PlanFilter.of(parameter(request, "filter").orElse(""));
        return get(request, Documents.queryResult(filter.among(em.plans())));
    }

    private Reply tasks(Request request, LogonSession session) {
        return get(request, TaskDocuments.tasks(session.tasks(), em.now()));
    }

    private Reply task(Request request, LogonSession session, String id) {
        UndoTask task = session.task(id)
                .orElseThrow(
                        () -> new Refusal(500, "There is no backup task with id [" + id + "] in current rest session"));
        if (request.method().equals("DELETE")) {
            em.delete(session, task);
            return Reply.empty(204);
        }
        return get(request, TaskDocuments.task(task, em.now()));
    }

    private Reply relatedSession(Request request, String collection, String id) {
        UndoTask task = em.byRelatedSession(collection, id)
                .orElseThrow(() -> new Refusal(404, "Session with id [" + id + "] is not found."));
        return get(
                request,
                isEntity(request)
                        ? TaskDocuments.relatedSession(task, em.now())
                        : TaskDocuments.relatedReference(task));
    }

    private Reply get(Request request, Document document) {
        if (!request.method().equals("GET")) {
            throw new Refusal(405, "Method " + request.method() + " is not allowed.");
        }
        return style.reply(request, 200, document);
    }

    private static boolean isEntity(Request request) {
        return parameter(request, "format").filter("Entity"::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> parameter(Request request, String name) {
        return Arrays.stream(request.query().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
