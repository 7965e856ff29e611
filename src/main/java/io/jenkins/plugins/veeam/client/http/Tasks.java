package io.jenkins.plugins.veeam.client.http;

import io.jenkins.plugins.veeam.client.Task;
import java.util.List;

/**
 * {@code <Tasks>}: the tasks of one logon session.
 *
 * @param task never null
 */
record Tasks(List<Task> task) {
    Tasks {
        task = task == null ? List.of() : List.copyOf(task);
    }
}
