package io.jenkins.plugins.veeam;

import io.jenkins.plugins.veeam.client.PlainText;
import hudson.Util;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Undo;
import java.util.LinkedHashMap;
import java.util.Map;

/** An undo's end in words and as a map. */
final class UndoResult {

    private UndoResult() {}

    /** What the Pipeline step returns: plain types, so that the sandbox lets scripts read them. */
    static Map<String, Object> of(Undo undo) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("outcome", undo.outcome().name());
        result.put("planId", undo.order().planId().value());
        result.put("planName", plain(undo.planName()));
        result.put("server", undo.order().server().name());
        result.put("taskId", plain(undo.taskId()));
        result.put("state", plain(undo.state()));
        result.put("message", plain(undo.message()));
        result.put("durationMillis", undo.endedAt() - undo.startedAt());
        return result;
    }

    /** The same for an undo that ended before it began. */
    static Map<String, Object> notStarted(UndoFailover entered, String message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("outcome", Outcome.NOT_STARTED.name());
        result.put("planId", entered.planId);
        result.put("planName", null);
        result.put("server", entered.server);
        result.put("taskId", null);
        result.put("state", null);
        result.put("message", message);
        result.put("durationMillis", 0L);
        return result;
    }

    private static String plain(String untrusted) {
        return untrusted == null ? null : PlainText.of(untrusted);
    }

    /** Why the build fails. */
    static String failure(Undo undo) {
        return PlainText.of(Util.fixNull(undo.explanation()));
    }

    /** What the step waits for. */
    static String status(Undo undo) {
        String state = undo.state() == null ? undo.phase().name() : undo.taskId() + " " + undo.state();
        return PlainText.of(Messages.Status_of(
                undo.planName() == null ? undo.order().planId().value() : undo.planName(),
                undo.order().server().name(),
                state));
    }
}
