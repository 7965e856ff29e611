package io.jenkins.plugins.veeam.drive.simulation.model;

import io.jenkins.plugins.veeam.client.Logon;
import java.util.ArrayList;
import java.util.List;

/** A logon session: it ends when nobody asks for 15 minutes [S], and tasks exist in it alone [S]. */
final class ModelLogon {

    private static final long IDLE = 15 * 60_000;

    final String token;
    final String id;
    final List<ModelTask> tasks = new ArrayList<>(1);
    private long lastUsed;
    private boolean over;

    ModelLogon(int number, long now) {
        token = "sealed-token-" + number;
        id = "15a3fc97-0325-4119-b789-0000000000" + (10 + number);
        lastUsed = now;
    }

    Logon shown() {
        return new Logon(token, id, "CORP\\svc-jenkins");
    }

    /** Renews it, if it's still there. */
    boolean use(long now) {
        over = !isOpen(now);
        lastUsed = Math.max(lastUsed, now);
        return !over;
    }

    boolean isOpen(long now) {
        return !over && now - lastUsed <= IDLE;
    }

    void end() {
        over = true;
    }

    /** Whether a task in it isn't surely over. */
    boolean mayRun(long now) {
        for (ModelTask task : tasks) {
            if (task.mayRun(now)) {
                return true;
            }
        }
        return false;
    }

    ModelTask task(String taskId, long now) {
        for (ModelTask task : tasks) {
            if (task.id().equals(taskId) && task.isShown(now)) {
                return task;
            }
        }
        return null;
    }
}
