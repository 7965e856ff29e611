package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.TaskResult;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An Enterprise Manager whose tasks run until they are told to end; what is held is answered later. */
final class FakeServer implements EnterpriseManager {

    final List<String> asked = new ArrayList<>();
    /** The request that isn't answered until {@link #letGo}; null for none. */
    String held;

    /** The request that brings nothing; null for none. */
    String fails;

    /** Whether the logon session of the first request has expired. */
    boolean firstSessionIsOver;

    private final List<Runnable> waiting = new ArrayList<>();
    /** By their ids: task-1 is the first that was started. */
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    /** Whether a request that starts something is answered with nothing, which no server does. */
    boolean answersNothing;

    void finish() {
        List.copyOf(tasks.keySet()).forEach(this::finish);
    }

    void finish(String id) {
        tasks.put(id, new Task(id, "Finished", "UndoFailoverPlan", new TaskResult(true, "Ok", null, null), null));
    }

    private Task started() {
        Task task = new Task("task-" + (tasks.size() + 1), "Running", "UndoFailoverPlan", null, null);
        tasks.put(task.taskId(), task);
        return answersNothing ? null : task;
    }

    long posts() {
        return asked.stream().filter("POST"::equals).count();
    }

    void letGo() {
        held = null;
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    private <T> CompletableFuture<T> answer(String request, Supplier<T> reply) {
        asked.add(request);
        if (request.equals(fails)) {
            return CompletableFuture.failedFuture(new UnavailableException("dr-site can't be reached.", true));
        }
        if (!request.equals(held)) {
            return CompletableFuture.completedFuture(reply.get());
        }
        CompletableFuture<T> later = new CompletableFuture<>();
        waiting.add(() -> later.complete(reply.get()));
        return later;
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        return answer("log on", () -> new Logon("sealed", "15a3fc97", "CORP\\svc-jenkins"));
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        return answer("plan", () -> new FailoverPlan("Payroll DR", "urn:veeam:FailoverPlan:" + plan, null, null, null));
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        return answer("plans", List::of);
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        return answer("POST", this::started);
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return firstSessionIsOver && posts() == 1
                ? CompletableFuture.failedFuture(new SessionLostException("It doesn't know the logon session.", false))
                : answer("task", () -> tasks.get(taskId));
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return answer("tasks", () -> List.copyOf(tasks.values()));
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        return answer("delete", () -> null);
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        return answer("session", () -> null);
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        return answer("log off", () -> null);
    }
}
