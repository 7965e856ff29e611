package io.jenkins.plugins.veeam.client;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Veeam Backup Enterprise Manager, as far as failover plans need it.
 *
 * <p>Every method sends at most one request and returns at once. The future ends within a bounded time, exceptionally only with
 * an {@link EnterpriseManagerException} (as the cause of a {@link java.util.concurrent.CompletionException}). It may complete on
 * any thread: a JVM-wide timer's too, so dependents that take time belong on an executor.
 */
public interface EnterpriseManager {

    /** Logs on as {@link Keyring#account()} says. Not idempotent: each success opens another logon session. */
    CompletableFuture<Logon> logOn();

    /** Reads the plan and its machines. It has no state: a plan doesn't tell whether it is failed over. */
    CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan);

    /** The plans of a kind that the account can see; none where Enterprise Manager has no Cloud Connect. */
    CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind);

    /**
     * The one request that starts something. Never to be sent twice.
     *
     * @param restorePointBefore of a start only: fail over to the newest restore points from before this time; null: the newest ones
     * @return the task that follows the operation; its id may be missing if the reply says less than it should
     */
    CompletableFuture<Task> perform(String sealedToken, Operation operation, PlanId plan, Instant restorePointBefore);

    /** Reads a task of this logon session. */
    CompletableFuture<Task> task(String sealedToken, String taskId);

    /** The tasks of this logon session; other sessions' tasks are never seen [S tasks.html]. */
    CompletableFuture<List<Task>> tasks(String sealedToken);

    /** Asks to stop the task. Best effort: the operation may go on at the backup server. */
    CompletableFuture<Void> deleteTask(String sealedToken, String taskId);

    /**
     * Reads a restore or cloud failover session.
     *
     * @param path as in {@link Link#sessionPath()}
     */
    CompletableFuture<RestoreSession> session(String sealedToken, String path);

    /** Ends the logon session; what that does to a running task is unknown. */
    CompletableFuture<Void> logOff(String sealedToken, String sessionId);
}
