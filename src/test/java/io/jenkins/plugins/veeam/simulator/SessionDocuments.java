package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions that tasks point at. */
final class SessionDocuments {

    private SessionDocuments() {}

    static Document session(RelatedSession session, Instant now) {
        SessionScript script = session.script();
        Document document = identified(session, script.type(), script.type(), "?format=Entity")
                .value("JobType", "FailoverPlan");
        progress(document, session, now, session.result(), script.reason());
        return script.isCloud() ? document.wrapped("CloudFailoverTasks", machines(session, now)) : document;
    }

    static Document reference(RelatedSession session) {
        return identified(session, "EntityRef", session.script().type() + "Reference", "");
    }

    private static Document identified(RelatedSession session, String element, String type, String query) {
        return Documents.entity(element, type, session.path() + query)
                .attribute("Name", session.task().plan().name())
                .attribute("UID", "urn:veeam:" + session.script().type() + ":" + session.id());
    }

    /** Each entry bears the name of the list. */
    private static List<Document> machines(RelatedSession session, Instant now) {
        return session.task().plan().machines().stream()
                .map(name -> {
                    SessionScript.Machine end = session.script().machine(name);
                    Document entry = Document.named("CloudFailoverTasks").attribute("VmName", name);
                    return progress(entry, session, now, end.result(), end.reason());
                })
                .toList();
    }

    private static Document progress(
            Document document, RelatedSession session, Instant now, String result, String reason) {
        Optional<Instant> ended = session.ended(now);
        document.value("CreationTimeUTC", session.task().started().toString());
        ended.ifPresent(end -> document.value("EndTimeUTC", end.toString()));
        document.value("State", ended.isPresent() ? "Stopped" : "Working")
                .value("Result", ended.isPresent() ? result : "None")
                .value("Progress", ended.isPresent() ? 100 : 50);
        return ended.isPresent() && reason != null ? document.value("FailureMessage", reason) : document;
    }
}
