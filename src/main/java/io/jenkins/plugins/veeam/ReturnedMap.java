package io.jenkins.plugins.veeam;

import hudson.Util;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
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
        result.put("planId", progress.order().planId().toString());
        result.put("planName", plain(progress.planName()));
        result.put("server", progress.order().server().name());
        result.put("taskId", plain(progress.taskId()));
        result.put("state", plain(progress.state()));
        result.put("message", plain(progress.message()));
        result.put("durationMillis", progress.durationMillis());
        return result;
    }

    /** The same for an operation that ended before it began, or that nobody can tell of. */
    static Map<String, Object> unfollowed(Parameters entered, Outcome outcome, String message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("outcome", outcome.name());
        result.put("planId", PlanId.parse(entered.planId).map(PlanId::toString).orElse(entered.planId));
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
}
