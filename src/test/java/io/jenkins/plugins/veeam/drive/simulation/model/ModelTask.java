package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.CloudFailoverTask;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.Links;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript.End;
import java.util.ArrayList;
import java.util.List;

/** The server's truth about one operation; what it shows follows from the time alone. */
public final class ModelTask {

    private final String id;
    private final Operation operation;
    private final PlanId plan;
    private final TaskScript script;
    private final ModelLogon logon;
    private final long startedAt;
    private final long finishedAt;
    private long deletedAt = Long.MAX_VALUE;

    ModelTask(Call call, TaskScript script, ModelLogon logon, long startedAt) {
        this.id = "task-" + (logon.tasks.size() + 1);
        this.operation = call.operation();
        this.plan = call.plan();
        this.script = script;
        this.logon = logon;
        this.startedAt = startedAt;
        finishedAt =
                script.end() == End.NEVER ? Long.MAX_VALUE : startedAt + script.runMillis() + script.collectMillis();
    }

    public String id() {
        return id;
    }

    public PlanId plan() {
        return plan;
    }

    public TaskScript script() {
        return script;
    }

    /** Whether it can be asked for, by whoever has its logon session's token. */
    public boolean isVisible(long now) {
        return isShown(now) && logon.isOpen(now);
    }

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

    void delete(long at) {
        deletedAt = Math.min(deletedAt, at);
    }

    /** As the reply to the request shows it. */
    Task accepted() {
        return new Task(script.replyTaskId() ? id : null, script.runningState(), word(), null, null);
    }

    private String word() {
        return script.operation() == null ? Documents.operation(operation, plan.kind()) : script.operation();
    }

    /** {@code <Task>}. */
    Task shown(long now) {
        if (now >= deletedAt && !isFinished(deletedAt)) {
            return task("Finished", new TaskResult(false, "The task was canceled.", null, null), null);
        }
        if (!isFinished(now)) {
            boolean done = script.end() != End.NEVER && now >= startedAt + script.runMillis();
            return task(done ? "OperationFinished" : script.runningState(), early(), links(script.linksWhileRunning()));
        }
        Links links = links(script.linksAtEnd());
        return switch (script.end()) {
            case SUCCESS -> task("Finished", new TaskResult(true, "Ok", null, null), links);
            case SUCCESS_WITHOUT_MESSAGE -> task("Finished", new TaskResult(true, null, null, null), links);
            case FAILURE -> task("Finished", new TaskResult(false, "The replica is locked.", null, null), links);
            case FAILURE_WITHOUT_MESSAGE -> task("Finished", new TaskResult(false, null, null, null), null);
            case NO_RESULT -> task("Finished", null, null);
            default -> task("Finished", new TaskResult(null, "Ok", null, true), null);
        };
    }

    private TaskResult early() {
        if (script.early() == null && !script.waitsForPerson()) {
            return null;
        }
        return new TaskResult(script.early(), "In progress", null, script.waitsForPerson() ? true : null);
    }

    private Task task(String state, TaskResult result, Links links) {
        return new Task(id, state, word(), result, links);
    }

    private Links links(boolean withSessions) {
        if (script.sessions().isEmpty() || !withSessions) {
            return null;
        }
        List<Link> links = new ArrayList<>();
        script.sessions().forEach(session -> links.add(Documents.related(session.path(), session.linkForm())));
        return Documents.links(id, links);
    }

    /** Whether the session has come to its end. */
    public boolean hasEnded(SessionScript session, long now) {
        return isFinished(now) && now >= finishedAt + session.runMillis();
    }

    /** {@code <RestoreSession>} or {@code <CloudFailoverSession>}. */
    RestoreSession shown(SessionScript session, long now) {
        if (hasEnded(session, now)) {
            String failure = session.isFailure() ? "The snapshot is missing." : null;
            return Documents.session("Stopped", session.result(), "100", failure, machines(session, true));
        }
        long percent = now < finishedAt ? 0 : 100 * (now - finishedAt) / (session.runMillis() + 1);
        String state =
                percent < 5 ? "Starting" : percent < 90 ? "Working" : percent < 95 ? "Stopping" : "Postprocessing";
        String early = session.earlyResult() ? "Success" : "None";
        return Documents.session(state, early, Long.toString(percent), null, machines(session, false));
    }

    private static List<CloudFailoverTask> machines(SessionScript session, boolean ended) {
        List<CloudFailoverTask> machines = new ArrayList<>(session.machines().size());
        for (String result : session.machines()) {
            String reason = ended && "Failed".equals(result) ? "The host has no memory left." : null;
            String name = "vm-" + (machines.size() + 1);
            machines.add(
                    new CloudFailoverTask(name, ended ? "Stopped" : "Working", ended ? result : "None", "50", reason));
        }
        return machines;
    }
}
