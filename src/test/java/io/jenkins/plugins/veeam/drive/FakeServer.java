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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An Enterprise Manager whose tasks run until they are told to end; what is held is answered later. */
final class FakeServer implements EnterpriseManager {

    final List<String> asked = new ArrayList<>();
    /** The request that isn't answered until {@link #letGo}; null for none. */
    String held;

    /** Whether the logon session of the first request has expired. */
    boolean firstSessionIsOver;

    private final List<Runnable> waiting = new ArrayList<>();
    Task task = new Task("task-1", "Running", "UndoFailoverPlan", null, null);

    void finish() {
        task = new Task("task-1", "Finished", "UndoFailoverPlan", new TaskResult(true, "Ok", null, null), null);
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
        return answer("POST", () -> task);
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return firstSessionIsOver && posts() == 1
                ? CompletableFuture.failedFuture(new SessionLostException("It doesn't know the logon session.", false))
                : answer("task", () -> task);
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return answer("tasks", () -> List.of(task));
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
