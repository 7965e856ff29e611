package io.jenkins.plugins.veeam;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Undo;
import java.io.IOException;

/** Who may not start an undo: a build that has sent one for this plan already, and whoever finds another build at it. */
final class StartGuard {

    private StartGuard() {}

    /** @return why the undo must not be started, or null if it may; then the lock is taken */
    @CheckForNull
    static String refusal(Order order, Run<?, ?> build, PlanLock lock, BuildLog log) throws IOException {
        if (order.dryRun()) {
            return null;
        }
        for (Journal other : Journal.of(build)) {
            Undo earlier = other.read();
            if (earlier.forbidsAnother() && isSamePlan(earlier.order(), order)) {
                return Messages.Guard_sentBefore(earlier.outcome() == null ? "?" : earlier.outcome());
            }
        }
        Run<?, ?> holder = lock.take();
        if (holder == null) {
            return null;
        }
        log.printLink(holder);
        return Messages.Lock_held(holder.getFullDisplayName());
    }

    private static boolean isSamePlan(Order one, Order other) {
        return one.planId().equals(other.planId())
                && one.server().url().equals(other.server().url());
    }
}
