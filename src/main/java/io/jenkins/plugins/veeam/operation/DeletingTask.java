package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;

/** Deleting twice does no harm, so this is tried until it works or {@link Decisions#overdue} ends it. */
final class DeletingTask implements Rules<Void> {

    @Override
    public CompletableFuture<Void> ask(EnterpriseManager em, Progress progress) {
        return em.deleteTask(progress.logon.sealedToken(), progress.taskId);
    }

    @Override
    public Move answered(Progress next, Void nothing, Moment now) {
        return Ends.abortedAfterDeletion(next, now);
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof UnavailableException
                ? Outage.waitOut(this, next, fault, now)
                : givenUp(next, fault, now);
    }

    @Override
    public long patience() {
        return Aborts.PATIENCE;
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.abortedRunning(next, now, "Aborted_notDeleted");
    }
}
