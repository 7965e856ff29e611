package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** An Enterprise Manager in memory: what it does with a request that has arrived, and what is true at it. */
public final class ModelServer {

    private final List<ModelPlan> plans;
    private final LongSupplier clock;
    private final TaskScripts scripts;
    private final List<ModelLogon> logons = new ArrayList<>(4);

    /** @param clock milliseconds, never back */
    public ModelServer(List<ModelPlan> plans, LongSupplier clock, Chance chance) {
        this.plans = plans;
        this.clock = clock;
        scripts = new TaskScripts(chance);
    }

    /** Every task that was started for this token's logon session, newest last. */
    public List<ModelTask> tasks(String token) {
        ModelLogon logon = logon(token);
        return logon == null ? List.of() : logon.tasks;
    }

    /** Whether a task of the logon session isn't surely over. */
    public boolean mayRun(String token) {
        ModelLogon logon = logon(token);
        return logon != null && logon.mayRun(clock.getAsLong());
    }

    /** Whether that token was given out, and that id is its logon session's. */
    public boolean isPair(String token, String logonId) {
        ModelLogon logon = logon(token);
        return logon != null && logon.id.equals(logonId);
    }

    /** All logon sessions are gone, or that one. */
    public void forget(String token) {
        ModelLogon logon = logon(token);
        if (logon != null) {
            logon.end();
        }
    }

    private ModelLogon logon(String token) {
        for (ModelLogon logon : logons) {
            if (logon.token.equals(token)) {
                return logon;
            }
        }
        return null;
    }

    /**
     * Carries a request out.
     *
     * @return the document of the reply; null where it has none
     */
    public Object carryOut(Call call) throws EnterpriseManagerException {
        long now = clock.getAsLong();
        if (call.ask() == Ask.LOG_ON) {
            ModelLogon logon = new ModelLogon(logons.size() + 1, now);
            logons.add(logon);
            return logon.shown();
        }
        ModelLogon logon = logon(call.token());
        if (logon == null || !logon.use(now)) {
            throw Fault.SESSION_LOST.exception(false);
        }
        return switch (call.ask()) {
            case READ_PLAN -> plan(call).read();
            case SEND -> start(call, logon, now);
            case TASKS ->
                logon.tasks.stream()
                        .filter(task -> task.isListed(now))
                        .map(task -> task.shown(now))
                        .toList();
            case TASK -> task(call, logon, now).shown(now);
            case SESSION -> session(call, logon, now);
            case DELETE_TASK -> {
                task(call, logon, now).delete(now);
                yield null;
            }
            default -> {
                logon.end();
                yield null;
            }
        };
    }

    private ModelPlan plan(Call call) throws EnterpriseManagerException {
        for (ModelPlan plan : plans) {
            if (plan.id().equals(call.plan())) {
                return plan;
            }
        }
        throw Fault.NOT_FOUND.exception(false);
    }

    private Object start(Call call, ModelLogon logon, long now) throws EnterpriseManagerException {
        ModelPlan plan = plan(call);
        plan.read();
        ModelTask task = new ModelTask(call, scripts.next(plan.handsOver()), logon, now);
        logon.tasks.add(task);
        return task.accepted();
    }

    private static ModelTask task(Call call, ModelLogon logon, long now) throws EnterpriseManagerException {
        ModelTask task = logon.task(call.name(), now);
        if (task == null) {
            throw Fault.NO_SUCH_TASK.exception(false);
        }
        return task;
    }

    private static Object session(Call call, ModelLogon logon, long now) throws EnterpriseManagerException {
        for (ModelTask task : logon.tasks) {
            for (SessionScript session : task.script().sessions()) {
                if (session.path().equals(call.name())) {
                    if (session.forbidden()) {
                        throw Fault.FORBIDDEN.exception(false);
                    }
                    return task.shown(session, now);
                }
            }
        }
        throw Fault.NOT_FOUND.exception(false);
    }
}
