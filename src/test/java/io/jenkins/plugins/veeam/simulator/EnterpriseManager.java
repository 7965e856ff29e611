package io.jenkins.plugins.veeam.simulator;

import io.jenkins.plugins.veeam.simulator.http.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All that the server knows. One lock guards it: every public method here, and every request, holds it. */
final class EnterpriseManager {

    /** A task outlives its logon session in this list, as the operation would on the backup server. */
    private record Started(OperationTask task, String logonSessionId) {}

    private final InstantSource clock;
    private final Evidence evidence;
    private final Accounts accounts = new Accounts();
    private final LogonSessions sessions = new LogonSessions();
    private final Plans plans = new Plans();
    private final Sayings sayings = new Sayings();
    private final List<Started> started = new ArrayList<>();
    private final Map<String, RelatedSession> related = new HashMap<>();

    /** In every logon session's list of tasks, though no client has asked for them. */
    private final List<String> foreignOperations = new ArrayList<>();

    private boolean outliveLogoff;

    EnterpriseManager(InstantSource clock, Evidence evidence) {
        this.clock = clock;
        this.evidence = evidence;
    }

    Instant now() {
        return clock.instant();
    }

    Accounts accounts() {
        return accounts;
    }

    LogonSessions sessions() {
        return sessions;
    }

    Plans plans() {
        return plans;
    }

    Sayings sayings() {
        return sayings;
    }

    synchronized void outliveLogoff() {
        outliveLogoff = true;
    }

    synchronized LogonSession logOn(Accounts.Account account) {
        LogonSession session = sessions.open(account, now());
        foreignOperations.forEach(name -> addForeign(session, name));
        return session;
    }

    synchronized void tokensAre(String token) {
        sessions.tokensAre(token);
    }

    synchronized void listForeign(String operationName) {
        foreignOperations.add(operationName);
        sessions.open(now()).forEach(session -> addForeign(session, operationName));
    }

    private void addForeign(LogonSession session, String operationName) {
        Operation any = new Operation(Action.UNDO, Plan.of("", "", List.of()), null);
        session.start(any, OperationScript.USUAL.named(operationName), now());
    }

    synchronized OperationTask start(LogonSession session, Operation operation) {
        OperationTask task = session.start(operation, sayings.script(operation), now());
        started.add(new Started(task, session.sessionId()));
        task.sessions().forEach(each -> related.put(each.id(), each));
        return task;
    }

    synchronized void delete(LogonSession session, OperationTask task) {
        task.delete(now());
        session.forget(task);
        evidence.deleted(task);
    }

    synchronized void logOff(LogonSession session) {
        sessions.close(session);
        for (OperationTask task : session.tasks()) {
            if (!outliveLogoff && task.kill(now())) {
                String what = session.userName() + " logged off while " + task.id() + " was " + task.state(now());
                evidence.violation(Violation.Rule.LOGGED_OFF_WHILE_RUNNING, what);
            }
        }
    }

    synchronized void sessionsDie() {
        sessions.closeAll();
    }

    synchronized int openLogonSessions() {
        return sessions.open(now()).size();
    }

    /** Encoded or not. */
    synchronized boolean isTokenIn(String address) {
        String plain = address.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        return sessions.open(now()).stream()
                .map(LogonSession::token)
                .anyMatch(token -> !token.isEmpty() && plain.contains(token));
    }

    /** What nobody but the two should know: the caller's password and token; empty where there are none. */
    synchronized String secretsOf(Request request) {
        return sessions.newestOf(request.header("Authorization").flatMap(accounts::authenticate))
                .or(() -> sessions.of(request, now()))
                .map(session -> accounts.passwordOf(session.userName()) + " " + session.token())
                .orElse("");
    }

    synchronized Optional<RelatedSession> related(String collection, String id) {
        return Optional.ofNullable(related.get(id))
                .filter(session -> session.script().collection().equalsIgnoreCase(collection));
    }

    synchronized void forEachTask(Consumer<OperationTask> change) {
        started.stream().map(Started::task).forEach(change);
    }

    synchronized List<TaskReport> reports() {
        return started.stream()
                .map(each -> TaskReport.of(each.task(), each.logonSessionId(), now()))
                .toList();
    }
}
