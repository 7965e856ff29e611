package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Text;
import java.util.concurrent.CompletableFuture;

final class ReadingPlan implements Rules<FailoverPlan> {

    @Override
    public CompletableFuture<FailoverPlan> ask(EnterpriseManager em, Progress progress) {
        return em.failoverPlan(progress.logon.sealedToken(), progress.order.planId());
    }

    @Override
    public Move answered(Progress next, FailoverPlan plan, Moment now) {
        String id = next.order.planId().value();
        next.planName = plan.name();
        next.machines = plan.machines();
        if (next.order.planName() != null && !next.order.planName().equals(plan.name())) {
            return Ends.notStarted(next, now, Text.of("PlanName_other", id, plan.name(), next.order.planName()));
        }
        if (next.order.dryRun()) {
            return Ends.loggingOff(
                    next,
                    Outcome.CHECKED,
                    now,
                    "Outcome_CHECKED",
                    next.plan(),
                    id,
                    next.machines.size(),
                    String.join(", ", next.machines));
        }
        next.times.sent = now.at();
        return Move.to(Phase.SEND, next).say(now, "Undoing", next.plan(), id, next.machines.size());
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        if (fault instanceof SessionLostException && !next.loggedOnAgain) {
            // Nothing was started in the lost session, so a new one loses nothing: a restart may have taken long.
            next.loggedOnAgain = true;
            next.logon = null;
            next.times.answered = now.at();
            return Move.to(Phase.LOG_ON, next);
        }
        return fault instanceof SessionLostException
                        || fault instanceof NotFoundException
                        || fault instanceof RefusedException
                ? Ends.notStarted(next, now, fault.getMessage())
                : Outage.waitOut(this, next, fault, now);
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.notStarted(next, now, fault.getMessage());
    }
}
