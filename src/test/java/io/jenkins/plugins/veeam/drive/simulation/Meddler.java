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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Stands between the driver and the server, and passes everything on; a subclass spoils something. */
class Meddler implements EnterpriseManager {

    final EnterpriseManager server;

    Meddler(EnterpriseManager server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        return server.logOn();
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        return server.failoverPlan(sealedToken, plan);
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        return server.failoverPlans(sealedToken, kind);
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
        return server.perform(sealedToken, operation, plan, restorePointBefore);
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return server.task(sealedToken, taskId);
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return server.tasks(sealedToken);
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        return server.deleteTask(sealedToken, taskId);
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        return server.session(sealedToken, path);
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        return server.logOff(sealedToken, sessionId);
    }
}
