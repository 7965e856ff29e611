package io.jenkins.plugins.veeam.operation;

import static io.jenkins.plugins.veeam.operation.Replies.task;
import static io.jenkins.plugins.veeam.operation.Situation.watching;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.veeam.client.TaskResult;
import org.junit.jupiter.api.Test;

/** What is said and kept of a task that runs. */
class TaskStatesTest {

    @Test
    void aStateThatNobodyNamed() {
        watching()
                .answers(task(null, null))
                .says("task-1 ? after 0 s")
                .saves()
                .answers(task(null, null))
                .says()
                .savesNothing();
    }

    @Test
    void whatItWaitsForIsSaidOnce() {
        watching()
                .answers(task("Running", new TaskResult(null, null, null, true)))
                .says("task-1 Running (waits for a confirmation in the Veeam console) after 0 s")
                .answers(task("Running", new TaskResult(null, null, null, true)))
                .says()
                .answers(task("Running", new TaskResult(null, null, true, null)))
                .says("task-1 Running (waits for credentials in the Veeam console) after 0 s")
                .answers(task("Running", new TaskResult(null, null, false, false)))
                .says("task-1 Running after 0 s");
    }

    @Test
    void theNewestOfManyStatesAreKept() {
        Situation situation = watching();
        for (int look = 1; look <= 120; look++) {
            situation.answers(task("State " + look, null));
        }

        assertThat(situation.undo().changes())
                .extracting(Progress.Change::state)
                .hasSize(100)
                .startsWith("State 21")
                .endsWith("State 120");
    }
}
