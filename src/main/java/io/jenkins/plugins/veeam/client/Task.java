package io.jenkins.plugins.veeam.client;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code <Task>}: what Enterprise Manager does for a request that takes time. It exists only in the logon session that created
 * it, and ids restart at {@code task-1} in each [S tasks.html].
 *
 * @param taskId for example {@code task-1}; null in a reply that isn't a task
 * @param state as the server wrote it, see {@link #taskState()}; may be null
 * @param operation {@code UndoFailoverPlan}, for example; may be null
 * @param result null while the task runs; a finished task without one is no success
 * @param links never null
 */
public record Task(String taskId, String state, String operation, TaskResult result, Links links) {

    public Task {
        links = links == null ? new Links(null) : links;
    }

    /** What the state means to us. */
    public TaskState taskState() {
        return TaskState.of(state);
    }

    /**
     * The restore or cloud sessions that carry on with what the task handed over, see {@link Link#sessionPath()}; at most
     * {@link Limits#SESSIONS}.
     */
    public List<String> relatedSessions() {
        return sessions().limit(Limits.SESSIONS).toList();
    }

    /** What links that lead to a session say where they can't be understood, or where there are too many of them; to be shown. */
    public List<String> obscureSessions() {
        Stream<String> obscure = links.link().stream()
                .filter(Link::isObscureSession)
                .map(link -> link.href() == null ? link.type() : link.href());
        return Stream.concat(obscure, sessions().skip(Limits.SESSIONS))
                .distinct()
                .limit(Limits.OBSCURE)
                .toList();
    }

    private Stream<String> sessions() {
        return links.link().stream()
                .flatMap(link -> link.sessionPath().stream())
                .distinct();
    }
}
