package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.UnavailableException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The plan must be there, and be the one that is meant. What isn't there is looked for once among the plans of the other kind. */
final class ReadingPlan implements Rules<FailoverPlan> {

    @Override
    public CompletableFuture<FailoverPlan> ask(EnterpriseManager em, Progress progress) {
        PlanId id = progress.order.planId();
        return em.failoverPlan(progress.logon.sealedToken(), progress.notFound == null ? id : id.ofOtherKind());
    }

    @Override
    public Move answered(Progress next, FailoverPlan plan, Moment now) {
        Order order = next.order;
        next.said = null;
        if (next.notFound != null) {
            return Ends.notStarted(next, now, order.problemOfOtherKind(plan.name()));
        }
        next.planName = plan.name();
        next.tenantName = plan.tenantName();
        next.machines = plan.machines();
        String problem = order.problem(now);
        problem = problem == null ? order.problemWithName(plan.name()) : problem;
        if (problem != null) {
            return Ends.notStarted(next, now, problem);
        }
        if (order.dryRun()) {
            return DryRun.checked(next, plan, now);
        }
        next.times.sent = now.at();
        Line begins = Line.of("Begin_" + order.operation(), next.planInWords(), order.planId(), next.machines.size());
        Move move = Move.to(Phase.SEND, next).say(now, begins);
        return order.restorePointBefore() == null
                ? move
                : move.say(now, "Begin_restorePoint", Instant.ofEpochMilli(order.restorePointBefore()));
    }

    @Override
    public Move failed(Progress next, EnterpriseManagerException fault, Moment now) {
        if (next.notFound != null) {
            return Ends.notStarted(next, now, next.notFound);
        }
        if (fault instanceof SessionLostException && !next.loggedOnAgain) {
            // Nothing was started in the lost session, so a new one loses nothing: a restart may have taken long.
            next.loggedOnAgain = true;
            next.logon = null;
            next.times.answered = now.at();
            return Move.to(Phase.LOG_ON, next);
        }
        if (fault instanceof NotFoundException) {
            next.notFound = fault.getMessage();
            return Move.to(Phase.READ_PLAN, next);
        }
        return fault instanceof UnavailableException
                ? Waiting.outage(this, next, fault, now)
                : Ends.notStarted(next, now, fault.getMessage());
    }

    @Override
    public Move givenUp(Progress next, EnterpriseManagerException fault, Moment now) {
        return Ends.notStarted(next, now, fault.getMessage());
    }
}
