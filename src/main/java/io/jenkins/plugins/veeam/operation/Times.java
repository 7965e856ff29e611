package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.Limits;
import io.jenkins.plugins.veeam.operation.Progress.Change;
import java.util.ArrayList;
import java.util.List;

/** When what happened, in milliseconds on the clock that never goes back ({@link Moment#at}); 0 means never. */
final class Times implements Cloneable {

    /** The build came to this step. */
    long begun;
    /** The one request that starts the operation was about to leave; from then on it may have been started. */
    long sent;
    /** The task list was first read without our task in it. */
    long sought;
    /** Enterprise Manager last gave a usable answer, or we began anew after a restart. */
    long answered;
    /** It began to fail us; 0 while all is well. */
    long outage;
    /** The user last heard of us. */
    long told;
    /** The build was aborted. */
    long stopping;
    /** The operation ended for us. */
    long over;
    /** The newest states that were seen, oldest first. */
    List<Change> changes = List.of();

    Times copy() {
        try {
            return (Times) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    void changed(String state, Moment now) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(now.wall(), now.at() - sent, state));
        changes = List.copyOf(all.subList(Math.max(0, all.size() - Limits.CHANGES), all.size()));
    }

    /** When the patience of the build ends. */
    long deadline(Order order) {
        return sent + order.timeoutMinutes() * 60_000;
    }

    /**
     * Goes on after a restart. Where the wall clock was set back meanwhile, the new run's clock may be behind what was saved:
     * then everything is as long ago as it was when it was saved.
     */
    void resumeAt(long now) {
        long latest = Math.max(Math.max(Math.max(begun, sent), Math.max(sought, answered)), Math.max(outage, told));
        long ahead = Math.max(latest, Math.max(stopping, over)) - now;
        if (ahead > 0) {
            begun = back(begun, ahead);
            sent = back(sent, ahead);
            stopping = back(stopping, ahead);
            over = back(over, ahead);
        }
        answered = now;
        told = now;
        outage = 0;
        sought = 0;
    }

    private static long back(long time, long by) {
        long moved = time - by;
        return time == 0 ? 0 : moved == 0 ? -1 : moved;
    }
}
