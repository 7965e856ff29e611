package io.jenkins.plugins.veeam.client;

/** {@code <State>} of a task. There is no Failed, Stopped or Pending: failure is Finished with {@code Success="false"} [S]. */
public enum TaskState {
    /** In progress; one documented example carries {@code Success="true"} all the same. */
    RUNNING,
    /** Since 10: done on the backup server, data not collected yet. Not the end. */
    OPERATION_FINISHED,
    /** The only end. */
    FINISHED,
    /** One that nobody documented: not the end. */
    UNDOCUMENTED;

    public static TaskState of(String name) {
        return switch (name == null ? "" : name.trim()) {
            case "Running" -> RUNNING;
            case "OperationFinished" -> OPERATION_FINISHED;
            case "Finished" -> FINISHED;
            default -> UNDOCUMENTED;
        };
    }
}
