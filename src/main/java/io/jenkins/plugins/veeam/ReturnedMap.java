package io.jenkins.plugins.veeam;

import hudson.Util;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlainText;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** An operation's end in words and as a map. */
final class ReturnedMap {

    private ReturnedMap() {}

    /** What the Pipeline step returns: plain types, so that the sandbox lets scripts read them. */
    static Map<String, Object> of(Progress progress) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("operation", progress.order().operation().name());
        result.put("outcome", progress.outcome().name());
        result.put("planId", progress.order().planId().toString());
        result.put("planName", plain(progress.planName()));
        result.put("server", progress.order().server().name());
        result.put("taskId", plain(progress.taskId()));
        result.put("state", plain(progress.state()));
        result.put("message", plain(progress.message()));
        result.put("durationMillis", progress.durationMillis());
        result.put(
                "machines",
                new ArrayList<>(progress.machineReports().stream()
                        .map(ReturnedMap::machine)
                        .toList()));
        return result;
    }

    /** What a session that was followed says of it; values other than the name may be null. */
    private static Map<String, Object> machine(Progress.MachineReport report) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("name", plain(report.name()));
        machine.put("state", plain(report.state()));
        machine.put("result", plain(report.result()));
        machine.put("message", plain(report.message()));
        return machine;
    }

    /** The same for an operation that ended before it began, or that nobody can tell of. */
    static Map<String, Object> unfollowed(Operation operation, Parameters entered, Outcome outcome, String message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("operation", operation.name());
        result.put("outcome", outcome.name());
        result.put("planId", PlanId.parse(entered.planId).map(PlanId::toString).orElse(entered.planId));
        result.put("planName", null);
        result.put("server", entered.server);
        result.put("taskId", null);
        result.put("state", null);
        result.put("message", message);
        result.put("durationMillis", 0L);
        result.put("machines", new ArrayList<>());
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
