package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.markup.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tasks, and their links to sessions. */
final class TaskDocuments {

    private TaskDocuments() {}

    static Document tasks(Collection<OperationTask> tasks, Instant now) {
        return Document.named("Tasks")
                .repeated("Tasks", tasks.stream().map(task -> task(task, now)).toList());
    }

    /** As the POST's own reply shows it: nothing has happened yet. */
    static Document started(OperationTask task) {
        return head(task, List.of(deleteLink(task, "Task")))
                .value("TaskId", task.id())
                .value("State", OperationScript.RUNNING)
                .value("Operation", task.operationName());
    }

    static Document task(OperationTask task, Instant now) {
        boolean finished = task.isFinished(now);
        List<RelatedSession> shown = task.sessions().stream()
                .filter(session -> session.script().link().isShown(finished))
                .toList();
        List<Document> links = new ArrayList<>();
        links.add(deleteLink(task, shown.isEmpty() ? "Task" : null));
        shown.forEach(session -> links.add(relatedLink(session)));
        Document document = head(task, links)
                .value("TaskId", task.id())
                .value("State", task.state(now))
                .value("Operation", task.operationName());
        TaskEnd end = task.result(now);
        return end.hasResult() ? document.child(result(end)) : document;
    }

    private static Document head(OperationTask task, List<Document> links) {
        return Documents.entity("Task", "Task", "tasks/" + task.id()).wrapped("Links", links);
    }

    private static Document deleteLink(OperationTask task, String type) {
        return Documents.link("Delete", type, "tasks/" + task.id());
    }

    private static Document relatedLink(RelatedSession session) {
        LinkForm form = session.script().link();
        String href = form.href(Documents.OWN_SERVER, session.script().collection(), session.id());
        return Document.named("Link")
                .attribute("Rel", "Related")
                .attribute("Type", form.typed() ? session.script().type() : null)
                .attribute("Href", href)
                .attribute("Name", session.task().plan().name());
    }

    private static Document result(TaskEnd end) {
        Document result = Document.named("Result").attribute("Success", end.success());
        if (end.message() != null) {
            result.value("Message", end.message());
        }
        end.needs().forEach(need -> result.value(need, true));
        return result;
    }
}
