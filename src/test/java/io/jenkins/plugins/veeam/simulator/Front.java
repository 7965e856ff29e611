package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Reply;
import io.jenkins.plugins.veeam.simulator.http.Request;
import io.jenkins.plugins.veeam.simulator.http.Service;
import java.util.function.Consumer;

/** Where requests come in: each is recorded, inspected, met by a command if there is one, and recorded as answered. */
final class Front implements Service {

    /** Before {@code /api}, as behind a reverse proxy; empty: nothing. */
    private final String prefix;

    private final Evidence evidence;
    private final Inspector inspector;
    private final Commands commands;
    private final ReplyStyle style;
    private final Resources resources;
    private final Consumer<String> log;

    Front(SimulatorBuilder settings, Evidence evidence, CommandContext context, Resources resources) {
        this.prefix = settings.prefix();
        this.log = settings.log();
        this.evidence = evidence;
        this.inspector = context.inspector();
        this.commands = context.commands();
        this.style = context.style();
        this.resources = resources;
    }

    @Override
    public Answer answer(Request raw) {
        boolean inside = raw.path().startsWith(prefix + "/");
        Request request = inside ? raw.withPath(raw.path().substring(prefix.length())) : raw;
        evidence.arrived(request);
        inspector.inspect(request);
        Answer answer = commands.take(request)
                .orElse(Behaviour.carriedOut(style.delivery()))
                .meet(request, () -> inside ? resources.carryOut(request) : outside(request));
        return new Answer(style.dressed(answer.reply()), (reply, connection) -> {
            try {
                answer.delivery().deliver(reply, connection);
            } finally {
                evidence.answered(request);
                log(request, reply);
            }
        });
    }

    private void log(Request request, Reply reply) {
        boolean poll = request.method().equals("GET") && request.path().startsWith("/api/tasks/");
        if (!poll || reply.status() != 200) {
            log.accept(request + " → " + reply.status() + " " + reply.reason());
        }
    }

    private Reply outside(Request request) {
        evidence.violation(Violation.Rule.UNKNOWN_PATH, request.toString());
        return Html.page(404);
    }
}
