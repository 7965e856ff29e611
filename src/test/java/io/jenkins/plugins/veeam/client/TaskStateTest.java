package io.jenkins.plugins.veeam.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskStateTest {

    @ParameterizedTest
    @CsvSource({"Running,RUNNING", "OperationFinished,OPERATION_FINISHED", "Finished,FINISHED"})
    void theDocumentedStatesAreKnown(String written, TaskState state) {
        assertThat(new Task("task-1", written, null, null, null).taskState()).isEqualTo(state);
        assertThat(TaskState.of("\n  " + written + " ")).isEqualTo(state);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Failed", "Stopped", "Pending", "finished", "Finished!", "Done"})
    void anyOtherStateIsNoEnd(String written) {
        assertThat(new Task("task-1", written, null, null, null).taskState()).isEqualTo(TaskState.UNDOCUMENTED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Starting", "Working", "Stopping", "Idle", "stopped", ""})
    void aSessionGoesOnInAnyStateButStopped(String state) {
        assertThat(new RestoreSession(state, "Success", null, null, null, "now", null, null).hasEnded())
                .isFalse();
    }

    @Test
    void aStoppedSessionHasEndedWhateverItsResult() {
        assertThat(new RestoreSession("Stopped", null, null, null, null, null, null, null).hasEnded())
                .isTrue();
    }
}
