package io.jenkins.plugins.veeam;

import hudson.Util;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** An undo's end in words and as a map. */
final class ReturnedMap {

    private ReturnedMap() {}

    /** What the Pipeline step returns: plain types, so that the sandbox lets scripts read them. */
    static Map<String, Object> of(Progress progress) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("outcome", progress.outcome().name());
        result.put("planId", progress.order().planId().value());
        result.put("planName", plain(progress.planName()));
        result.put("server", progress.order().server().name());
        result.put("taskId", plain(progress.taskId()));
        result.put("state", plain(progress.state()));
        result.put("message", plain(progress.message()));
        result.put("durationMillis", progress.durationMillis());
        return result;
    }

    /** The same for an undo that ended before it began. */
    static Map<String, Object> notStarted(Parameters entered, String message) {
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
    static String failure(Progress progress) {
        return PlainText.of(Util.fixNull(progress.explanation()));
    }

    /** What the step waits for. */
    static String status(Progress progress) {
        String state = progress.state() == null ? progress.phase().name() : progress.taskId() + " " + progress.state();
        return PlainText.of(Messages.Status_of(
                progress.planName() == null ? progress.order().planId().value() : progress.planName(),
                progress.order().server().name(),
                state));
    }
}
