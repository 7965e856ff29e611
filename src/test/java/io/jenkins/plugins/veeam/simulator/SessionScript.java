package io.jenkins.plugins.veeam.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How a session goes that a task points at.
 *
 * @param collection {@code restoreSessions} or {@code cloud/failoverSessions}
 * @param takes counted from the task's end; null: until told to end
 * @param result null: the worst of its machines
 * @param reason its {@code FailureMessage}; null: none
 * @param machines those that don't succeed
 * @param refusal the status that readers get; 0: they may read it
 */
record SessionScript(
        String collection,
        Duration takes,
        String result,
        String reason,
        Map<String, Machine> machines,
        int refusal,
        LinkForm link) {
    static final String CLOUD = "cloud/failoverSessions";
    static final SessionScript USUAL = of(CLOUD, Duration.ZERO, null);

    /** How a machine ends, and its {@code FailureMessage}. */
    record Machine(String result, String reason) {
        static final Machine FINE = new Machine("Success", null);
    }

    static SessionScript of(String collection, Duration takes, String result) {
        return new SessionScript(collection, takes, result, null, Map.of(), 0, LinkForm.USUAL);
    }

    SessionScript because(String why) {
        return new SessionScript(collection, takes, result, why, machines, refusal, link);
    }

    SessionScript refusedWith(int status) {
        return new SessionScript(collection, takes, result, reason, machines, status, link);
    }

    SessionScript linked(LinkForm form) {
        return new SessionScript(collection, takes, result, reason, machines, refusal, form);
    }

    SessionScript with(String machine, Machine end) {
        Map<String, Machine> more = new HashMap<>(machines);
        more.put(machine, end);
        return new SessionScript(collection, takes, result, reason, Map.copyOf(more), refusal, link);
    }

    boolean isCloud() {
        return collection.equals(CLOUD);
    }

    String type() {
        return isCloud() ? "CloudFailoverSession" : "RestoreSession";
    }

    Machine machine(String name) {
        return machines.getOrDefault(name, Machine.FINE);
    }

    String finalResult() {
        if (result != null) {
            return result;
        }
        boolean failed = machines.values().stream().anyMatch(end -> end.result().equals("Failed"));
        return failed ? "Failed" : machines.isEmpty() ? "Success" : "Warning";
    }
}
