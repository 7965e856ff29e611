package io.jenkins.plugins.veeam.client;

/**
 * {@code <Result>} of a task.
 *
 * @param success null if the server didn't say
 * @param message Veeam's own words; may be null
 * @param credentialsNeeded the operation waits for credentials; null if not mentioned
 * @param confirmationNeeded the operation waits for a person; null if not mentioned
 */
public record TaskResult(Boolean success, String message, Boolean credentialsNeeded, Boolean confirmationNeeded) {}
