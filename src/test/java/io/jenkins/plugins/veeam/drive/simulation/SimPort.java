package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Call;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A step's way to Enterprise Manager. */
final class SimPort implements EnterpriseManager {

    private final SimStep step;
    private final Jvm jvm;

    SimPort(SimStep step) {
        this.step = step;
        jvm = step.jvm();
    }

    private <T> CompletableFuture<T> send(Ask ask, String token, String name) {
        return step.world().network().send(step, jvm, new Call(ask, token, null, null, null, name));
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        return send(Ask.LOG_ON, null, null);
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        return step.world().network().send(step, jvm, new Call(Ask.READ_PLAN, sealedToken, null, plan, null, null));
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        throw new UnsupportedOperationException("nothing in an operation asks for it");
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        Call call = new Call(Ask.SEND, sealedToken, operation, plan, restorePointBefore, null);
        return step.world().network().send(step, jvm, call);
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return send(Ask.TASK, sealedToken, taskId);
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return send(Ask.TASKS, sealedToken, null);
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        return send(Ask.DELETE_TASK, sealedToken, taskId);
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        return send(Ask.SESSION, sealedToken, path);
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        return send(Ask.LOG_OFF, sealedToken, sessionId);
    }
}
