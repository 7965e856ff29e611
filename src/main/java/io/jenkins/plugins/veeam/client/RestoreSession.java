package io.jenkins.plugins.veeam.client;

/**
 * {@code <RestoreSession>} or {@code <CloudFailoverSession>}: the operation itself, which a finished task may link to.
 *
 * @param state {@code Starting}, {@code Working}, {@code Stopping} or {@code Stopped}; may be null
 * @param result {@code None}, {@code Success}, {@code Warning} or {@code Failed}; may be null
 * @param progress percent as the server wrote it; may be null
 * @param jobType may be null
 * @param creationTimeUTC may be null
 * @param endTimeUTC null while it runs
 */
public record RestoreSession(
        String state, String result, String progress, String jobType, String creationTimeUTC, String endTimeUTC) {

    /** The only end; an unknown state isn't one. */
    public boolean hasEnded() {
        return "Stopped".equals(state);
    }
}
