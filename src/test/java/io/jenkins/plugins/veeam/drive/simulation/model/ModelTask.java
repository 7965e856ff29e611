package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript.End;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript.SessionScript;
import java.util.ArrayList;
import java.util.List;

/** The server's truth about one undo; what it shows follows from the time alone. */
public final class ModelTask {

    private static final String API = "https://srv12.tech.local:9398/api/";

    private final String id;
    private final TaskScript script;
    private final long startedAt;
    private final long finishedAt;
    private long deletedAt = Long.MAX_VALUE;

    ModelTask(String id, TaskScript script, long startedAt) {
        this.id = id;
        this.script = script;
        this.startedAt = startedAt;
        finishedAt =
                script.end() == End.NEVER ? Long.MAX_VALUE : startedAt + script.runMillis() + script.collectMillis();
    }

    String id() {
        return id;
    }

    /** Whether it can be asked for. */
    boolean isShown(long now) {
        boolean removed = script.deletionRemoves() && now >= deletedAt;
        boolean forgotten = isFinished(now) && now - finishedAt > script.keptMillis();
        return now >= startedAt && !removed && !forgotten;
    }

    boolean isListed(long now) {
        return isShown(now) && now >= startedAt + script.listedAfter();
    }

    /** Whether the server calls it Finished. */
    public boolean isFinished(long now) {
        return now >= finishedAt;
    }

    public boolean isDeleted(long now) {
        return now >= deletedAt;
    }

    /** Whether it isn't surely over, so that nobody may log off. */
    public boolean mayRun(long now) {
        return !isFinished(now) && !isDeleted(now);
    }

    public TaskScript script() {
        return script;
    }

    void delete(long at) {
        deletedAt = Math.min(deletedAt, at);
    }

    /** As the reply to the undo shows it. */
    Task accepted() {
        return new Task(script.replyTaskId(), script.runningState(), script.operation(), null, null);
    }

    /** {@code <Task>}. */
    Task shown(long now) {
        if (now >= deletedAt && !isFinished(deletedAt)) {
            return task("Finished", new TaskResult(false, "The task was canceled.", null, null), null);
        }
        if (!isFinished(now)) {
            boolean done = script.end() != End.NEVER && now >= startedAt + script.runMillis();
            return task(done ? "OperationFinished" : script.runningState(), early(), null);
        }
        return switch (script.end()) {
            case SUCCESS -> task("Finished", new TaskResult(true, "Ok", null, null), links());
            case SUCCESS_WITHOUT_MESSAGE -> task("Finished", new TaskResult(true, null, null, null), links());
            case FAILURE -> task("Finished", new TaskResult(false, "The replica is locked.", null, null), links());
            case FAILURE_WITHOUT_MESSAGE -> task("Finished", new TaskResult(false, null, null, null), null);
            case NO_RESULT -> task("Finished", null, null);
            default -> task("Finished", new TaskResult(null, "Ok", null, true), null);
        };
    }

    private TaskResult early() {
        if (!script.earlySuccess() && !script.waitsForPerson()) {
            return null;
        }
        return new TaskResult(
                script.earlySuccess() ? true : null, "In progress", null, script.waitsForPerson() ? true : null);
    }

    private Task task(String state, TaskResult result, Links links) {
        return new Task(id, state, script.operation(), result, links);
    }

    private Links links() {
        if (script.sessions().isEmpty()) {
            return null;
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link("Delete", null, API + "tasks/" + id));
        for (SessionScript session : script.sessions()) {
            links.add(new Link("Related", "RestoreSession", API + session.path() + "?format=Entity"));
        }
        return new Links(links);
    }

    /** Whether the session has come to its end. */
    public boolean hasEnded(SessionScript session, long now) {
        return isFinished(now) && now >= finishedAt + session.runMillis();
    }

    /** {@code <RestoreSession>}. */
    RestoreSession shown(SessionScript session, long now) {
        if (hasEnded(session, now)) {
            return new RestoreSession("Stopped", session.result(), "100", "Restore", null, null);
        }
        long percent = 100 * (now - finishedAt) / (session.runMillis() + 1);
        String state =
                percent < 5 ? "Starting" : percent < 90 ? "Working" : percent < 95 ? "Stopping" : "Postprocessing";
        return new RestoreSession(
                state, session.earlyResult() ? "Success" : "None", Long.toString(percent), "Restore", null, null);
    }
}
