package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.Link;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Call;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelTask;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is promised of every request, at the moment at which it is sent. */
final class Requests {

    /** A look is at most half a minute away, its answer another half. */
    private static final long A_LOOK = 75_000;

    private final World world;
    private final Promises promises;
    /** Logon sessions of which Enterprise Manager itself said that they, or their task, are gone. */
    private final Set<String> saidToBeGone = new HashSet<>(2);

    Requests(World world, Promises promises) {
        this.world = world;
        this.promises = promises;
    }

    private void holds(boolean kept, SimStep step, String promise) {
        promises.holds(kept, step, promise);
    }

    void sent(SimStep step, Jvm jvm, Call call, Fault fault) {
        Seen seen = step.seen();
        seen.requests++;
        seen.requestsInThisRun++;
        boolean isTimely = world.scheduler().now() >= seen.notBefore || seen.abortedAt != 0; // which has 20 s for all
        holds(isTimely, step, "never asked sooner than the server asks for");
        boolean mayAsk = jvm.isAlive() && (!call.ask().changesPlans() || !jvm.isTerminating());
        holds(mayAsk, step, "nothing is sent while Jenkins terminates");
        long sinceEnd = step.build().isBuilding()
                ? 0
                : world.scheduler().now() - step.build().endedAt();
        holds(sinceEnd <= A_LOOK, step, "the end of a build is noticed within a look");
        switch (call.ask()) {
            case LOG_ON -> seen.logons++;
            case SEND -> post(step, call, fault);
            case DELETE_TASK -> delete(step, call);
            case LOG_OFF -> logOff(step, call);
            default -> {}
        }
    }

    private void post(SimStep step, Call call, Fault fault) {
        Seen seen = step.seen();
        seen.posts++;
        seen.postsThatLeft += fault.leaves() ? 1 : 0;
        seen.token = call.token();
        holds(seen.posts == 1, step, "at most one POST");
        holds(step.isWaiting(), step, "nothing is sent after the build has ended");
        Order order = step.order();
        boolean isRefused = order.dryRun()
                || order.operation() == Operation.START && order.planName() == null
                || order.operation() == Operation.TEST && order.planId().kind() == PlanKind.PLAN
                || JobScripts.FUTURE.equals(order.restorePointBefore());
        holds(!isRefused, step, "no POST where none is allowed");
        Long before = call.restorePointBefore() == null
                ? null
                : call.restorePointBefore().toEpochMilli();
        boolean isMeant = call.operation() == order.operation()
                && call.plan().equals(order.planId())
                && Objects.equals(before, order.restorePointBefore());
        holds(isMeant, step, "what is asked for is what is sent");
        String guard = order.planName();
        holds(guard == null || guard.equals(Scripts.PLAN), step, "no POST for a plan of another name");
        Progress saved = step.onDisk();
        boolean isMarked = saved != null && saved.phase() == Phase.SEND;
        holds(isMarked, step, "no POST without its mark on disk");
        for (SimBuild build : world.jenkins().builds()) {
            for (SimStep other : build.steps()) {
                if (other != step && other.seen().posts > 0 && isSamePlan(step, other)) {
                    beside(step, other);
                }
            }
        }
    }

    private static boolean isSamePlan(SimStep one, SimStep other) {
        return one.order().planId().equals(other.order().planId());
    }

    private void beside(SimStep step, SimStep other) {
        boolean sameBuild = step.build() == other.build();
        if (sameBuild && step.order().operation() == other.order().operation()) {
            Outcome before = other.ended().outcome();
            boolean isKnown =
                    before == Outcome.SUCCEEDED || before == Outcome.FAILED || other.seen().postsThatLeft == 0;
            holds(isKnown || other.seen().diskFailed, step, "no second request in this build after an unclear end");
        }
        if (sameBuild) {
            world.tally().reached(Reached.UNDO_AFTER_START);
            return;
        }
        boolean stillAtIt = other.build().isAt(other)
                && !isEndOnDisk(other)
                && !other.build().isLostByName();
        holds(!stillAtIt, step, "one operation per plan at a time");
        for (ModelTask task : world.server().tasks(other.seen().token)) {
            if (task.plan().equals(step.order().planId())) {
                besideTask(step, other, task);
            }
        }
    }

    private static boolean isEndOnDisk(SimStep step) {
        return step.ended() != null || step.onDisk() == null || step.onDisk().phase() == Phase.ENDED;
    }

    private void besideTask(SimStep step, SimStep other, ModelTask task) {
        long now = world.scheduler().now();
        boolean runs = task.mayRun(now) && task.isVisible(now);
        Progress known = other.onDisk() == null ? other.ended() : other.onDisk();
        boolean wasKnown = known != null && task.id().equals(known.taskId());
        boolean excused = other.seen().diskFailed
                || promises.isAClaimLost()
                || saidToBeGone.contains(other.seen().token)
                || !other.build().isFindable() && other.ended() == null;
        holds(!runs || !wasKnown || excused, step, "not beside a task that an earlier build left and that can be seen");
    }

    private void delete(SimStep step, Call call) {
        Seen seen = step.seen();
        seen.deletions++;
        boolean isOwn = call.token().equals(seen.token)
                && world.server().tasks(call.token()).stream()
                        .anyMatch(task -> task.id().equals(call.name()));
        holds(isOwn, step, "deletes its own task only");
        holds(seen.abortedAt != 0 && seen.onAbort == OnAbort.STOP, step, "LEAVE deletes nothing");
        world.tally().reached(Reached.TASK_DELETED);
    }

    private void logOff(SimStep step, Call call) {
        step.seen().logOffs++;
        holds(world.server().isPair(call.token(), call.name()), step, "a token is used for its own logon session only");
        holds(!world.server().mayRun(call.token()), step, "never logs off while a task may run");
    }

    private static boolean isLostTask(EnterpriseManagerException fault) {
        return fault == Fault.NO_SUCH_TASK.exception(false);
    }

    void answered(SimStep step, Call call, EnterpriseManagerException fault, Object document) {
        Seen seen = step.seen();
        if (fault != null) {
            seen.faults++;
            seen.notBefore =
                    fault.retryAfterMillis() == 0 ? 0 : world.scheduler().now() + fault.retryAfterMillis();
            seen.postUnanswered |= call.ask() == Ask.SEND;
            if (call.ask() == Ask.SESSION && fault == Fault.FORBIDDEN.exception(false)) {
                seen.forbidden.add(call.name());
                world.tally().reached(Reached.SESSION_FORBIDDEN);
            }
            boolean isGone = fault instanceof SessionLostException || fault instanceof NotFoundException;
            if (isGone && fault.withoutEffect() | isLostTask(fault)) {
                saidToBeGone.add(call.token());
            }
        } else if (document instanceof Task task) {
            show(task, seen);
        } else if (document instanceof List<?> tasks) {
            tasks.forEach(task -> show((Task) task, seen));
        } else if (document instanceof RestoreSession session && session.failureMessage() != null) {
            world.tally().reached(Reached.SESSION_WITH_REASON);
        }
    }

    private static void show(Task task, Seen seen) {
        task.links().link().stream()
                .map(Link::href)
                .filter(href -> href.contains("Sessions/"))
                .forEach(href -> seen.shown.add(href.replaceAll("^.*/(?:api|API)/|\\?.*$", "")));
    }
}
