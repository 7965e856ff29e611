package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.operation.LeftTask;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Looks at the task that an earlier operation left, in that one's logon session, until it is known what became of it. */
final class LeftLook {

    private final EnterpriseManager em;
    private final Machine machine;
    private final CompletableFuture<LeftTask> seen = new CompletableFuture<>();

    private LeftLook(EnterpriseManager em, Machine machine) {
        this.em = em;
        this.machine = machine;
    }

    static CompletableFuture<LeftTask> at(Progress left, EnterpriseManager em, Machine machine) {
        LeftLook look = new LeftLook(em, machine);
        look.goOn(LeftTask.of(left, machine.now()));
        return look.seen;
    }

    private void ask(LeftTask task) {
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
        if (task.verdict() != LeftTask.Verdict.ASK) {
            seen.complete(task);
        } else if (task.waitMillis() == 0) {
            ask(task);
        } else {
            machine.later(task.waitMillis(), () -> ask(task));
        }
    }
}
