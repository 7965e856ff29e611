package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.LeftTask;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/**
 * Looks at the task that an earlier operation left, in that one's logon session, until it is known what became of it, or nobody wants
 * to know any more.
 */
final class LeftLook {

    private final EnterpriseManager em;
    private final Machine machine;
    private final BooleanSupplier isWanted;
    private final CompletableFuture<LeftTask> seen = new CompletableFuture<>();

    private LeftLook(EnterpriseManager em, Machine machine, BooleanSupplier isWanted) {
        this.em = em;
        this.machine = machine;
        this.isWanted = isWanted;
    }

    /** @return never ends where Jenkins does */
    static CompletableFuture<LeftTask> at(
            Progress left, EnterpriseManager em, Machine machine, BooleanSupplier isWanted) {
        LeftLook look = new LeftLook(em, machine, isWanted);
        look.goOn(LeftTask.of(left, machine.now()));
        return look.seen;
    }

    private void ask(LeftTask task) {
        if (machine.isTerminating()) {
            return; // after the restart it begins anew
        }
        if (!isWanted.getAsBoolean()) {
            seen.complete(task);
            return;
        }
        task.ask(em).whenCompleteAsync((reply, thrown) -> answered(task, reply, thrown), machine::execute);
    }

    private void answered(LeftTask task, Object reply, Throwable thrown) {
        try {
            Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            if (fault == null) {
                goOn(task.answered(reply, machine.now()));
            } else if (fault instanceof EnterpriseManagerException known) {
                goOn(task.failed(known, machine.now()));
            } else {
                seen.completeExceptionally(fault);
            }
        } catch (RuntimeException | Error bug) {
            seen.completeExceptionally(bug);
        }
    }

    private void goOn(LeftTask task) {
        Runnable next = task.verdict() == LeftTask.Verdict.ASK ? () -> ask(task) : () -> seen.complete(task);
        if (task.waitMillis() == 0) {
            next.run();
        } else {
            machine.later(task.waitMillis(), next);
        }
    }
}
