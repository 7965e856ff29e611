package io.jenkins.plugins.veeam;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;

/** Does something later, on {@link Pools#WORK}: Jenkins' shared timer only hands over. Not thread-safe. */
final class Alarm {

    private final Runnable work;
    private ScheduledFuture<?> set;

    Alarm(Runnable work) {
        this.work = work;
    }

    /** Replaces what was set before. */
    void set(long millis) {
        cancel();
        set = Timer.get().schedule(() -> Pools.WORK.execute(work), millis, TimeUnit.MILLISECONDS);
    }

    void cancel() {
        if (set != null) {
            set.cancel(false);
            set = null;
        }
    }
}
