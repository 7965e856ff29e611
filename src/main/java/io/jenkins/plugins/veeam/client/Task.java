package io.jenkins.plugins.veeam.client;

import java.util.List;

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

    /** The restore or cloud sessions that carry on with what the task handed over, see {@link Link#sessionPath()}. */
    public List<String> relatedSessions() {
        return links.link().stream()
                .flatMap(link -> link.sessionPath().stream())
                .distinct()
                .toList();
    }
}
