package io.jenkins.plugins.veeam.simulator;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A logon session with the tasks that were started in it, and which nobody else can see. */
final class LogonSession {
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final String sessionId = UUID.randomUUID().toString();
    private final String token;
    private final String userName;
    private final Role role;
    private final Map<String, OperationTask> tasks = new LinkedHashMap<>();
    private Instant lastRequest;
    private int lastTask;

    /** @param token null: any */
    LogonSession(Accounts.Account account, String token, Instant now) {
        this.userName = account.name();
        this.role = account.role();
        this.token = token == null ? newToken() : token;
        this.lastRequest = now;
    }

    /** With all that Base64 has to offer, since tokens are opaque. */
    private static String newToken() {
        byte[] bytes = new byte[16];
        SecureRandom chance = new SecureRandom();
        String token;
        do {
            chance.nextBytes(bytes);
            token = Base64.getEncoder().encodeToString(bytes);
        } while (!token.contains("+") && !token.contains("/"));
        return token;
    }

    String sessionId() {
        return sessionId;
    }

    String token() {
        return token;
    }

    String userName() {
        return userName;
    }

    Role role() {
        return role;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(lastRequest.plus(LIFETIME));
    }

    void renew(Instant now) {
        lastRequest = now;
    }

    OperationTask start(Operation operation, OperationScript script, Instant now) {
        lastTask++;
        OperationTask task = new OperationTask("task-" + lastTask, operation, script, now);
        tasks.put(task.id(), task);
        return task;
    }

    Collection<OperationTask> tasks() {
        return tasks.values();
    }

    Optional<OperationTask> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    void forget(OperationTask task) {
        tasks.remove(task.id());
    }
}
