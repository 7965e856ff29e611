package io.jenkins.plugins.veeam.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All that the server knows. One lock guards it: every public method here, and every request, holds it. */
final class EnterpriseManager {

    /** A task outlives its logon session in this list, as the undo would on the backup server. */
    private record Started(UndoTask task, String logonSessionId) {}

    private final InstantSource clock;
    private final Evidence evidence;
    private final Accounts accounts = new Accounts();
    private final LogonSessions sessions = new LogonSessions();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final UndoCommand usualUndo = new UndoCommand(UndoScript.USUAL);
    private final Map<String, UndoCommand> undoByPlan = new LinkedHashMap<>();
    private final List<Started> started = new ArrayList<>();
    private boolean undosOutliveLogoff;

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

    synchronized void add(Plan plan) {
        plans.put(key(plan.id()), plan);
    }

    synchronized List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    synchronized Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(key(id)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    UndoCommand undo() {
        return usualUndo;
    }

    synchronized UndoCommand undo(String planId) {
        return undoByPlan.computeIfAbsent(key(planId), id -> new UndoCommand(usualUndo.script()));
    }

    synchronized void undosOutliveLogoff() {
        undosOutliveLogoff = true;
    }

    synchronized UndoTask startUndo(LogonSession session, Plan plan) {
        UndoScript script = undoByPlan.getOrDefault(key(plan.id()), usualUndo).script();
        UndoTask task = session.startUndo(plan, script, now());
        started.add(new Started(task, session.sessionId()));
        return task;
    }

    synchronized void delete(LogonSession session, UndoTask task) {
        task.delete(now());
        session.forget(task);
        evidence.deleted(task);
    }

    synchronized void logOff(LogonSession session) {
        sessions.close(session);
        for (UndoTask task : session.tasks()) {
            if (!undosOutliveLogoff && task.kill(now())) {
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
        return sessions.open(now()).stream().map(LogonSession::token).anyMatch(plain::contains);
    }

    synchronized Optional<UndoTask> byRelatedSession(String collection, String id) {
        return started.stream()
                .map(Started::task)
                .filter(task -> task.script().related() != null)
                .filter(task -> task.script().related().collection().equals(collection))
                .filter(task -> task.relatedId().equals(id))
                .findFirst();
    }

    synchronized void forEachUndo(Consumer<UndoTask> change) {
        started.stream().map(Started::task).forEach(change);
    }

    synchronized List<TaskReport> reports() {
        return started.stream().map(this::report).toList();
    }

    private TaskReport report(Started each) {
        UndoTask task = each.task();
        return new TaskReport(
                task.plan().id(),
                task.id(),
                each.logonSessionId(),
                task.started(),
                task.finished(),
                task.state(now()),
                task.isKilled(),
                task.isDeleted());
    }
}
