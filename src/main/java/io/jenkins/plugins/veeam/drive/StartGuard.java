package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;

/** Who may not start an undo: a build that has sent one for this plan already, and whoever finds another build at it. */
final class StartGuard {

    private StartGuard() {}

    /** @return why the undo must not be started, or null if it may; then the plan is claimed */
    static String refusal(Order order, Paperwork paperwork) throws IOException {
        if (order.dryRun()) {
            return null;
        }
        for (Progress earlier : paperwork.earlierInThisBuild()) {
            if (earlier.forbids(order)) {
                return Text.of("Guard_sentBefore", earlier.outcome() == null ? "?" : earlier.outcome());
            }
        }
        String holder = paperwork.claim();
        return holder == null ? null : Text.of("Lock_held", holder);
    }
}
