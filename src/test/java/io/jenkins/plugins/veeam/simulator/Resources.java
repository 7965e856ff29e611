package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be had under {@code /api}, in any letter case, as IIS has it, and who may have it. */
final class Resources {
    private static final List<String> VERSIONS = List.of("latest", "v1_5", "v1_6", "v1_7");

    private final EnterpriseManager em;
    private final ReplyStyle style;
    private final Evidence evidence;
    private final PlanResources plans;

    Resources(EnterpriseManager em, ReplyStyle style, Evidence evidence) {
        this.em = em;
        this.style = style;
        this.evidence = evidence;
        this.plans = new PlanResources(em, style, evidence);
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
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.equals("/api")) {
            return style.get(request, Documents.enterpriseManager());
        }
        if (lower.equals("/api/sessionmngr")) {
            return logOn(request);
        }
        if (!lower.startsWith("/api/")) {
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
        int collections = path.toLowerCase(Locale.ROOT).startsWith("cloud/") ? "cloud/".length() : 0;
        if (collections > 0 && em.plans().cloudRefusal() != 0) {
            throw new Refusal(em.plans().cloudRefusal(), "There is no Cloud Connect here: " + request.path());
        }
        int slash = path.indexOf('/', collections);
        String collection = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        Optional<String> id = slash < 0 ? Optional.empty() : Optional.of(path.substring(slash + 1));
        if (id.filter(rest -> rest.contains("/")).isPresent()) {
            throw unknown(request);
        }
        Optional<PlanKind> plan = PlanKind.ofCollection(collection);
        if (plan.isPresent()) {
            return plans.plans(request, session, plan.get(), id);
        }
        return switch (collection) {
            case "logonsessions" -> logonSession(request, session, id);
            case "query" -> plans.query(request, session).orElseGet(() -> tasks(request, session));
            case "tasks" -> id.isPresent() ? task(request, session, id.get()) : tasks(request, session);
            case "restoresessions", "cloud/failoversessions" -> relatedSession(request, collection, id.orElse(""));
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
        String version = request.parameter("v").orElse("");
        if (!VERSIONS.contains(version)) {
            throw new Refusal(401, "Version '" + version + "' is not supported.");
        }
        Accounts.Account account = request.header("Authorization")
                .flatMap(em.accounts()::authenticate)
                .orElseThrow(() -> new Refusal(401, "Invalid user name or password."));
        LogonSession session = em.logOn(account);
        return style.withToken(style.reply(request, 201, Documents.logonSession(session)), session.token());
    }

    private Reply logonSession(Request request, LogonSession session, Optional<String> id) {
        if (id.filter(session.sessionId()::equalsIgnoreCase).isEmpty()) {
            throw new Refusal(404, "Logon session is not found.");
        }
        if (request.method().equals("DELETE")) {
            em.logOff(session);
            return Reply.empty(204);
        }
        return style.get(request, Documents.logonSession(session));
    }

    private Reply tasks(Request request, LogonSession session) {
        return style.get(request, TaskDocuments.tasks(session.tasks(), em.now()));
    }

    private Reply task(Request request, LogonSession session, String id) {
        OperationTask task = session.task(id)
                .orElseThrow(
                        () -> new Refusal(500, "There is no backup task with id [" + id + "] in current rest session"));
        if (request.method().equals("DELETE")) {
            em.delete(session, task);
            return Reply.empty(204);
        }
        return style.get(request, TaskDocuments.task(task, em.now()));
    }

    private Reply relatedSession(Request request, String collection, String id) {
        RelatedSession session = em.related(collection, id)
                .orElseThrow(() -> new Refusal(404, "Session with id [" + id + "] is not found."));
        if (session.script().refusal() != 0) {
            throw new Refusal(session.script().refusal(), "Session with id [" + id + "] can't be shown.");
        }
        return style.get(
                request,
                PlanResources.isEntity(request)
                        ? SessionDocuments.session(session, em.now())
                        : SessionDocuments.reference(session));
    }
}
