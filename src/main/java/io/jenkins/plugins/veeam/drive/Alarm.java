package io.jenkins.plugins.veeam.drive;

/** Does something later, and only once. Not thread-safe. */
final class Alarm {

    private final Machine machine;
    private final Runnable work;
    /** Null while nothing is set. */
    private Runnable cancel;

    Alarm(Machine machine, Runnable work) {
        this.machine = machine;
        this.work = work;
    }

    /** Replaces what was set before. */
    void set(long millis) {
        cancel();
        cancel = machine.later(millis, work);
    }

    void cancel() {
        if (cancel != null) {
            cancel.run();
            cancel = null;
        }
    }
}
