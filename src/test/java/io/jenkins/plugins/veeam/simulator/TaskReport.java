package io.jenkins.plugins.veeam.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * An undo that was started, as only the server can know it.
 *
 * @param state by the simulator's clock when the report was made
 * @param finished when it became or will become {@code Finished}; empty when it runs until told to
 * @param killed it was deleted, or its logon session logged off, while it was running
 */
public record TaskReport(
        String planId,
        String taskId,
        String logonSessionId,
        Instant started,
        Optional<Instant> finished,
        String state,
        boolean killed,
        boolean deleted) {}
