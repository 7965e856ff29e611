package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import java.util.concurrent.CompletableFuture;

/**
 * The rules of one phase.
 *
 * @param <R> what its request brings
 */
interface Rules<R> {

    CompletableFuture<R> ask(EnterpriseManager em, Progress progress);

    /** @param next a copy that may be changed */
    Move answered(Progress next, R reply, Moment now);

    /** @param next a copy that may be changed */
    Move failed(Progress next, EnterpriseManagerException fault, Moment now);

    /** How long this phase goes on asking since the last good answer, in milliseconds. */
    default long patience() {
        return Patience.OUTAGE;
    }

    /** Enterprise Manager has been away for too long. */
    Move givenUp(Progress next, EnterpriseManagerException fault, Moment now);
}
