package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.util.concurrent.CompletableFuture;

/** The outcome is known and stays, whatever happens here. */
final class LoggingOff implements Rules<Void> {

    @Override
    public CompletableFuture<Void> ask(EnterpriseManager em, Progress progress) {
        return em.logOff(progress.logon.sealedToken(), progress.logon.sessionId());
    }

    @Override
    public Move answered(Progress next, Void nothing, Moment now) {
        return Move.to(Phase.ENDED, next).say(now, "LoggedOff");
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        return fault instanceof UnavailableException
                ? Waiting.outage(this, next, fault, now)
                : givenUp(next, fault, now);
    }

    @Override
    public long patience() {
        return Patience.LOGOFF;
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Move.to(Phase.ENDED, next).say(now, "NotLoggedOff", fault.getMessage());
    }
}
