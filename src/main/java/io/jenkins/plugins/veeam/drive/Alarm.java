package io.jenkins.plugins.veeam.drive;

/** Makes something happen later, and only once. Used in events only. */
final class Alarm {

    private final Machine machine;
    private final Events events;
    private final Runnable work;
    private Runnable cancel = () -> {};
    /** Counts settings: one that was cancelled may be on its way already. */
    private int setting;

    Alarm(Machine machine, Events events, Runnable work) {
        this.machine = machine;
        this.events = events;
        this.work = work;
    }

    /** Replaces what was set before. */
    void set(long millis) {
        cancel();
        int mine = setting;
        cancel = machine.later(
                millis,
                () -> events.run(() -> {
                    if (mine == setting) {
                        cancel();
                        work.run();
                    }
                }));
    }

    void cancel() {
        setting++;
        cancel.run();
        cancel = () -> {};
    }
}
