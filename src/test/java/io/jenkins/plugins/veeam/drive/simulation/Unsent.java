package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.client.UnavailableException;
import io.jenkins.plugins.veeam.drive.Driver;
import io.jenkins.plugins.veeam.operation.OnAbort;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Takes a request that is unanswered when the build is aborted for one that never left. */
final class Unsent extends Manners {

    private CompletableFuture<Task> unanswered = new CompletableFuture<>();

    @Override
    EnterpriseManager port(EnterpriseManager server) {
        return new Meddler(server) {
            @Override
            public CompletableFuture<Task> perform(
                    String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore) {
                unanswered = server.perform(sealedToken, operation, plan, restorePointBefore);
                return unanswered;
            }
        };
    }

    @Override
    void abort(Driver driver, OnAbort how) {
        driver.abort(how);
        unanswered.completeExceptionally(new UnavailableException("dr-site can't be reached.", true));
    }
}
