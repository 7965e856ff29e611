package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import java.time.Instant;
import java.util.Optional;

/** Both lists of plans, and what can be done with a plan. */
final class PlanResources {
    private final EnterpriseManager em;
    private final ReplyStyle style;
    private final Evidence evidence;

    PlanResources(EnterpriseManager em, ReplyStyle style, Evidence evidence) {
        this.em = em;
        this.style = style;
        this.evidence = evidence;
    }

    Reply plans(Request request, LogonSession session, PlanKind kind, Optional<String> id) {
        if (!session.role().mayUsePlans()) {
            throw new Refusal(403, "Access is denied.");
        }
        PlanDocuments documents = style.plans();
        if (id.isEmpty()) {
            return style.get(request, documents.references(em.plans().of(kind)));
        }
        Plan plan = em.plans()
                .find(kind, id.get())
                .orElseThrow(() -> new Refusal(404, "Failover plan with id [" + id.get() + "] is not found."));
        if (request.method().equals("POST")) {
            return start(request, session, plan);
        }
        return style.get(request, isEntity(request) ? documents.plan(plan) : documents.reference(plan));
    }

    private Reply start(Request request, LogonSession session, Plan plan) {
        Action action = new PlanPath(plan.kind(), plan.id()).action(request).orElseThrow(() -> unknownAction(request));
        Operation operation = new Operation(action, plan, checked(request, action, plan.kind()));
        return style.reply(request, 202, TaskDocuments.started(em.start(session, operation)));
    }

    /** @return a start's date, or null */
    private static Instant checked(Request request, Action action, PlanKind kind) {
        if (action == Action.START) {
            return StartSpec.of(request, kind).startDate();
        }
        if (!request.body().isEmpty()) {
            throw new Refusal(400, "The request must have no body.");
        }
        if (action == Action.TEST && request.header("Content-Type").isEmpty()) {
            throw new Refusal(400, "The request must have a Content-Type.");
        }
        return null;
    }

    private Refusal unknownAction(Request request) {
        evidence.violation(Violation.Rule.UNKNOWN_ACTION, request.toString());
        return new Refusal(405, "Method POST is not allowed.");
    }

    /** Empty: the query is about tasks. */
    Optional<Reply> query(Request request, LogonSession session) {
        if (!session.role().mayQuery() || !session.role().mayUsePlans()) {
            throw new Refusal(403, "Access is denied.");
        }
        String type = request.parameter("type").orElse("");
        if (type.equalsIgnoreCase("Task")) {
            return Optional.empty();
        }
        PlanKind kind =
                PlanKind.ofType(type).orElseThrow(() -> new Refusal(400, "Type '" + type + "' is not supported."));
        PlanFilter filter = PlanFilter.of(request.parameter("filter").orElse(""));
        return Optional.of(style.get(
                request, style.plans().queryResult(filter.among(em.plans().of(kind)))));
    }

    static boolean isEntity(Request request) {
        return request.parameter("format").filter("Entity"::equalsIgnoreCase).isPresent();
    }
}
