package io.jenkins.plugins.veeam.drive;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.drive.Claim.Left;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.LeftTask;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Whether an operation may send: not twice in a build, not beside another one of the plan, and not beside a task that runs on. */
final class Permit {

    /**
     * @param refusal why nothing may be sent, as a sentence; null if it may
     * @param heldBy the build because of which, as Jenkins finds it; null if it is no other build's doing
     * @param lines what to tell in either case
     */
    record Answer(String refusal, String heldBy, List<Line> lines) {

        static final Answer YES = new Answer(null, null, List.of());

        boolean isGiven() {
            return refusal == null;
        }

        Move refuse(Progress progress, Moment now) {
            return Decisions.refused(progress, refusal, heldBy, now);
        }

        static Answer no(String refusal, Holder heldBy) {
            return new Answer(refusal, heldBy == null ? null : heldBy.build(), List.of());
        }
    }

    private final Machine machine;
    private final Paperwork paperwork;
    private final Claims claims;
    private final EnterpriseManager em;

    Permit(Machine machine, Paperwork paperwork, Claims claims, EnterpriseManager em) {
        this.machine = machine;
        this.paperwork = paperwork;
        this.claims = claims;
        this.em = em;
    }

    /** What can be known before anything was asked, and hinders nobody else. */
    CompletableFuture<Answer> early(Order order, Driver driver) {
        String problem = order.problem(machine.now());
        if (problem != null) {
            return CompletableFuture.completedFuture(Answer.no(problem, null));
        }
        if (order.dryRun()) {
            return CompletableFuture.completedFuture(Answer.YES);
        }
        CompletableFuture<List<Progress>> earlier = machine.disk(paperwork::earlierInThisBuild);
        return Limit.set(machine, earlier, Limit.DISK)
                .thenCompose(all -> sentBefore(all, order) == null
                        ? claims.look(order, driver, paperwork.holder()).thenApply(Permit::held)
                        : CompletableFuture.completedFuture(Answer.no(sentBefore(all, order), null)));
    }

    private static String sentBefore(List<Progress> earlier, Order order) {
        return earlier.stream()
                .filter(progress -> progress.forbids(order))
                .findFirst()
                .map(progress -> Text.of("Guard_sentBefore", progress.outcome() == null ? "?" : progress.outcome()))
                .orElse(null);
    }

    private static Answer held(Claims.Answer claim) {
        return claim.holder() == null ? Answer.YES : Answer.no(Text.of("Lock_held"), claim.holder());
    }

    /** The plan is read, and the request about to be sent: from here on the plan is claimed. */
    CompletableFuture<Answer> last(Order order, Driver driver, BooleanSupplier isWanted) {
        return claims.take(order, driver, paperwork.holder())
                .thenCompose(claim -> claim.holder() == null
                        ? afterLooking(claim.left(), new ArrayList<>(), isWanted)
                        : CompletableFuture.completedFuture(held(claim)));
    }

    /** One after the other, until one forbids it. */
    private CompletableFuture<Answer> afterLooking(List<Left> left, List<Line> lines, BooleanSupplier isWanted) {
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(new Answer(null, null, lines));
        }
        Left first = left.get(0);
        return LeftLook.at(first.progress(), em, machine, isWanted).thenCompose(task -> {
            boolean isOver = task.verdict() == LeftTask.Verdict.ENDED || task.verdict() == LeftTask.Verdict.UNSEEN;
            if (isOver) {
                lines.add(task.line());
                claims.complete(first, task.completed());
            } else if (!isOwn(first)) {
                String refusal = task.line().toString();
                return CompletableFuture.completedFuture(
                        new Answer(refusal, first.holder().build(), lines));
            }
            return afterLooking(left.subList(1, left.size()), lines, isWanted);
        });
    }

    /** An undo after a start of the same build is the drill's clean-up, however the start ended. */
    private boolean isOwn(Left left) {
        return left.holder().isSameBuild(paperwork.holder());
    }

    /** A disk that fails or a claim that can't be read: a sentence, and nothing is sent. */
    static Answer failed(Throwable thrown) {
        Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (fault instanceof IOException) {
            return Answer.no(Text.of("Lock_notSaved", fault.getMessage()), null);
        }
        throw thrown instanceof CompletionException wrapped ? wrapped : new CompletionException(thrown);
    }
}
