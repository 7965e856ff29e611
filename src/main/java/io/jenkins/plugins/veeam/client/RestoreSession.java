package io.jenkins.plugins.veeam.client;

import java.util.List;

/**
 * {@code <RestoreSession>} or {@code <CloudFailoverSession>}: the operation itself, which a finished task may link to.
 *
 * @param state {@code Starting}, {@code Working}, {@code Stopping} or {@code Stopped}; may be null
 * @param result {@code None}, {@code Success}, {@code Warning} or {@code Failed}; may be null
 * @param progress percent as the server wrote it; may be null
 * @param jobType may be null
 * @param creationTimeUTC may be null
 * @param endTimeUTC null while it runs
 * @param failureMessage Veeam's own reason for the result; may be null
 * @param machines of a cloud failover session, in its order; never null
 */
public record RestoreSession(
        String state,
        String result,
        String progress,
        String jobType,
        String creationTimeUTC,
        String endTimeUTC,
        String failureMessage,
        List<CloudFailoverTask> machines) {

    public RestoreSession {
        machines = machines == null ? List.of() : List.copyOf(machines);
    }

    /** The only end; an unknown state isn't one. */
    public boolean hasEnded() {
        return "Stopped".equals(state);
    }
}
