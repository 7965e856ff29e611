package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tasks, and the sessions that a finished task may point at. */
final class TaskDocuments {

    private TaskDocuments() {}

    static Document tasks(Collection<UndoTask> tasks, Instant now) {
        return Document.named("Tasks")
                .repeated("Tasks", tasks.stream().map(task -> task(task, now)).toList());
    }

    /** As the undo's own reply shows it: nothing has happened yet. */
    static Document started(UndoTask task) {
        return head(task, List.of(deleteLink(task, "Task")))
                .value("TaskId", task.id())
                .value("State", UndoScript.RUNNING)
                .value("Operation", "UndoFailoverPlan");
    }

    static Document task(UndoTask task, Instant now) {
        TaskEnd end = task.result(now);
        boolean related = task.script().related() != null && task.isFinished(now);
        List<Document> links = new ArrayList<>();
        links.add(deleteLink(task, related ? null : "Task"));
        if (related) {
            links.add(relatedLink(task));
        }
        Document document = head(task, links)
                .value("TaskId", task.id())
                .value("State", task.state(now))
                .value("Operation", "UndoFailoverPlan");
        return end.hasResult() ? document.child(result(end)) : document;
    }

    private static Document head(UndoTask task, List<Document> links) {
        return Documents.entity("Task", "Task", "tasks/" + task.id()).wrapped("Links", links);
    }

    private static Document deleteLink(UndoTask task, String type) {
        return Documents.link("Delete", type, "tasks/" + task.id());
    }

    private static Document relatedLink(UndoTask task) {
        return Documents.link("Related", relatedType(task), relatedPath(task) + "?format=Entity")
                .attribute("Name", task.plan().name());
    }

    private static String relatedType(UndoTask task) {
        return task.script().related().collection().startsWith("cloud/") ? "CloudFailoverSession" : "RestoreSession";
    }

    private static String relatedPath(UndoTask task) {
        return task.script().related().collection() + "/" + task.relatedId();
    }

    private static Document result(TaskEnd end) {
        Document result = Document.named("Result").attribute("Success", end.success());
        if (end.message() != null) {
            result.value("Message", end.message());
        }
        end.needs().forEach(need -> result.value(need, true));
        return result;
    }

    static Document relatedSession(UndoTask task, Instant now) {
        Optional<Instant> ended = task.relatedEnded(now);
        String type = relatedType(task);
        Document session = Documents.entity(type, type, relatedPath(task) + "?format=Entity")
                .attribute("Name", task.plan().name())
                .attribute("UID", "urn:veeam:" + type + ":" + task.relatedId())
                .value("JobType", "FailoverPlan")
                .value("CreationTimeUTC", Documents.text(task.started()));
        ended.ifPresent(end -> session.value("EndTimeUTC", Documents.text(end)));
        return session.value("State", ended.isPresent() ? "Stopped" : "Working")
                .value("Result", ended.isPresent() ? task.relatedResult() : "None")
                .value("Progress", ended.isPresent() ? 100 : 50);
    }

    static Document relatedReference(UndoTask task) {
        String type = relatedType(task);
        return Documents.entity("EntityRef", type + "Reference", relatedPath(task))
                .attribute("Name", task.plan().name())
                .attribute("UID", "urn:veeam:" + type + ":" + task.relatedId());
    }
}
