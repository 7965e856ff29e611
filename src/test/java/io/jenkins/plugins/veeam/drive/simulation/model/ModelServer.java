package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.Operation;
import io.jenkins.plugins.veeam.client.PlanKind;
import java.time.Instant;
import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.client.FailoverPlan;
import io.jenkins.plugins.veeam.client.Logon;
import io.jenkins.plugins.veeam.client.PlanId;
import io.jenkins.plugins.veeam.client.Ref;
import io.jenkins.plugins.veeam.client.RestoreSession;
import io.jenkins.plugins.veeam.client.Task;
import io.jenkins.plugins.veeam.drive.simulation.model.TaskScript.SessionScript;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** An Enterprise Manager in memory. Its futures are complete when they are handed out: the false clock goes afterwards. */
public final class ModelServer implements EnterpriseManager {

    private static final long LATEST = 25_000;

    private final Script script;
    private final FalseClock clock;
    private final Chance chance;
    private final Truth truth = new Truth();
    private final ModelLogons logons = new ModelLogons();
    private Fault fault = Fault.NONE;
    private long took;

    public ModelServer(Script script, FalseClock clock, Chance chance) {
        this.script = script;
        this.clock = clock;
        this.chance = chance;
    }

    public Truth truth() {
        return truth;
    }

    /** The next request, and no other, suffers this. */
    public void next(Fault suffered) {
        fault = suffered;
    }

    /** How long the last request took, in milliseconds. */
    public long took() {
        return took;
    }

    @Override
    public CompletableFuture<Logon> logOn() {
        Fault suffered = begin();
        return suffered == Fault.NONE
                ? CompletableFuture.completedFuture(logons.open(clock.now()).shown())
                : CompletableFuture.failedFuture(suffered.exception(true));
    }

    @Override
    public CompletableFuture<FailoverPlan> failoverPlan(String sealedToken, PlanId plan) {
        return serve(sealedToken, (logon, at) -> {
            if (!script.allowed()) {
                return failed(Fault.FORBIDDEN);
            }
            return script.plan() == null ? failed(Fault.NOT_FOUND) : CompletableFuture.completedFuture(script.plan());
        });
    }

    @Override
    public CompletableFuture<List<Ref>> failoverPlans(String sealedToken, PlanKind kind) {
        throw new UnsupportedOperationException("nothing in an undo asks for it");
    }

    @Override
    public CompletableFuture<Task> perform(
            String sealedToken, Operation operation, PlanId plan, Instant before) {
        truth.undoCalls++;
        truth.undosThatLeft += fault.leaves() ? 1 : 0;
        return serve(sealedToken, (logon, at) -> {
            ModelTask task = new ModelTask("task-" + (logon.tasks.size() + 1), script.task(), at);
            logon.tasks.add(task);
            truth.undosStarted++;
            truth.task = truth.task == null ? task : truth.task;
            return CompletableFuture.completedFuture(task.accepted());
        });
    }

    @Override
    public CompletableFuture<Task> task(String sealedToken, String taskId) {
        return serve(sealedToken, (logon, at) -> {
            ModelTask task = logon.task(taskId, at);
            return task == null ? failed(Fault.NO_SUCH_TASK) : CompletableFuture.completedFuture(task.shown(at));
        });
    }

    @Override
    public CompletableFuture<List<Task>> tasks(String sealedToken) {
        return serve(
                sealedToken,
                (logon, at) -> CompletableFuture.completedFuture(logon.tasks.stream()
                        .filter(task -> task.isListed(at))
                        .map(task -> task.shown(at))
                        .toList()));
    }

    @Override
    public CompletableFuture<Void> deleteTask(String sealedToken, String taskId) {
        truth.deleteCalls++;
        if (truth.task == null || !truth.task.id().equals(taskId)) {
            truth.strangeDeletions++;
        }
        return serve(sealedToken, (logon, at) -> {
            ModelTask task = logon.task(taskId, at);
            if (task == null) {
                return failed(Fault.NO_SUCH_TASK);
            }
            task.delete(at);
            return CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public CompletableFuture<RestoreSession> session(String sealedToken, String path) {
        if (fault == Fault.FORBIDDEN) {
            truth.forbidden.add(path);
        }
        return serve(sealedToken, (logon, at) -> {
            for (SessionScript session : script.task().sessions()) {
                if (session.path().equals(path) && session.forbidden()) {
                    truth.forbidden.add(path);
                    return failed(Fault.FORBIDDEN);
                }
                if (session.path().equals(path) && truth.task != null && truth.task.isFinished(at)) {
                    return CompletableFuture.completedFuture(truth.task.shown(session, at));
                }
            }
            return failed(Fault.NOT_FOUND);
        });
    }

    @Override
    public CompletableFuture<Void> logOff(String sealedToken, String sessionId) {
        truth.logOffCalls++;
        ModelLogon named = logons.of(sealedToken);
        if (named != null && !named.id.equals(sessionId)) {
            truth.strangeTokens++;
        }
        if (named != null && named.mayRun(clock.now())) {
            truth.logOffsWhileRunning++;
        }
        return serve(sealedToken, (logon, at) -> {
            logon.end();
            return CompletableFuture.completedFuture(null);
        });
    }

    private Fault begin() {
        truth.requests++;
        Fault suffered = fault;
        fault = Fault.NONE;
        took = 5 + chance.upTo(suffered == Fault.NONE ? 400 : suffered.mostMillis);
        if (suffered.mostMillis == 30_000) {
            took = 30_000;
        }
        return suffered;
    }

    private <T> CompletableFuture<T> serve(
            String sealedToken, BiFunction<ModelLogon, Long, CompletableFuture<T>> work) {
        Fault suffered = begin();
        ModelLogon logon = logons.of(sealedToken);
        if (logon == null) {
            truth.strangeTokens++;
            return failed(Fault.SESSION_LOST);
        }
        if (suffered.effect != Fault.Effect.NEVER) {
            long at = clock.now() + (suffered.effect == Fault.Effect.LATER ? chance.upTo(LATEST) : 0);
            CompletableFuture<T> reply = logon.use(clock.now()) ? work.apply(logon, at) : failed(Fault.SESSION_LOST);
            return suffered == Fault.NONE ? reply : failed(suffered);
        }
        if (suffered == Fault.SESSION_LOST) {
            logon.end();
        }
        return failed(suffered);
    }

    private static <T> CompletableFuture<T> failed(Fault fault) {
        return CompletableFuture.failedFuture(fault.exception(false));
    }
}
