package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;

final class LoggingOn implements Rules<Logon> {

    @Override
    public CompletableFuture<Logon> ask(EnterpriseManager em, Progress progress) {
        return em.logOn();
    }

    @Override
    public Move answered(Progress next, Logon logon, Moment now) {
        next.logon = logon;
        next.said = null;
        if (next.isStopping()) {
            return Ends.abortedBeforeStart(next, now);
        }
        return Move.to(Phase.READ_PLAN, next)
                .say(
                        now,
                        "LoggedOn",
                        next.order.server().name(),
                        next.order.server().url(),
                        logon.userName());
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        if (next.isStopping()) {
            return Ends.abortedBeforeStart(next, now);
        }
        return fault instanceof UnavailableException
                ? Waiting.outage(this, next, fault, now)
                : Ends.notStarted(next, now, fault.getMessage());
    }

    @Override
    public long patience() {
        return Patience.LOGON;
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.notStarted(next, now, fault.getMessage());
    }
}
