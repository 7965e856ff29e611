package io.jenkins.plugins.veeam.drive.simulation;

import java.util.ArrayList;
import java.util.List;

/** The log of one build: it may hang. */
final class SimLog {

    private final List<Runnable> parked = new ArrayList<>(1);
    private boolean hangs;

    boolean hangs() {
        return hangs;
    }

    void hang() {
        hangs = true;
    }

    /** What goes on when it no longer hangs. */
    void park(Runnable rest) {
        parked.add(rest);
    }

    void release() {
        hangs = false;
        List<Runnable> all = List.copyOf(parked);
        parked.clear();
        all.forEach(Runnable::run);
    }
}
