package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sessions that tasks point at. */
final class SessionDocuments {

    private SessionDocuments() {}

    static Document session(RelatedSession session, Instant now) {
        SessionScript script = session.script();
        Document document = identified(session, script.type(), script.type(), "?format=Entity")
                .wrapped("Links", links(session))
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

    private static List<Document> links(RelatedSession session) {
        return List.of(
                Documents.link("Up", "BackupServerReference", PlanDocuments.BACKUP_SERVER),
                Documents.link("Alternate", session.script().type() + "Reference", session.path()));
    }

    /** Those of the plan, and whoever else was said to fail. */
    private static List<Document> machines(RelatedSession session, Instant now) {
        Set<String> names = new LinkedHashSet<>(session.task().plan().machines());
        names.addAll(session.script().machines().keySet());
        return names.stream().map(name -> machine(name, session, now)).toList();
    }

    /** The entry bears the name of the list, and has a Related link of its own, which isn't the task's. */
    private static Document machine(String name, RelatedSession session, Instant now) {
        String point = "cloud/vmReplicaPoints/" + PlanDocuments.idOf("replica point of " + name);
        Document link = Documents.entity("VmReplicaPointLink", "CloudVmReplicaPointReference", point)
                .attribute("Rel", "Related")
                .attribute("Name", name + "@2020-02-13 05:00:46");
        SessionScript.Machine end = session.script().machine(name);
        Document entry =
                Document.named("CloudFailoverTasks").attribute("VmName", name).child(link);
        return progress(entry, session, now, end.result(), end.reason());
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
