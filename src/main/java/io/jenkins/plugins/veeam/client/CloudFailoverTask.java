package io.jenkins.plugins.veeam.client;

/**
 * {@code <CloudFailoverTasks>} within a list of the same name: what became of one machine of a cloud failover session
 * [S get_cloudfailoversessions_id].
 *
 * @param vmName the machine's name; may be null
 * @param state {@code Starting}, {@code Working}, {@code Stopping} or {@code Stopped}; may be null
 * @param result {@code None}, {@code Success}, {@code Warning} or {@code Failed}; may be null
 * @param progress percent as the server wrote it; may be null
 * @param failureMessage Veeam's own reason; may be null
 */
public record CloudFailoverTask(String vmName, String state, String result, String progress, String failureMessage) {}
