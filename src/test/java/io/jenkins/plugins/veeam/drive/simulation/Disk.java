package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import java.io.IOException;

/** How the disk of Jenkins feels. What is written is there whole or not at all. */
final class Disk {

    /** What becomes of one write. */
    enum Fate {
        WRITTEN,
        FAILS_BEFORE,
        FAILS_AFTER
    }

    private final Chance chance;
    private boolean full;
    private boolean slow;

    Disk(Chance chance) {
        this.chance = chance;
    }

    void fill() {
        full = true;
    }

    void slowDown() {
        slow = true;
    }

    void recover() {
        full = false;
        slow = false;
    }

    boolean isWell() {
        return !full && !slow;
    }

    /** Half of what an errand takes. */
    long delay() {
        return slow ? chance.upTo(3_000) : chance.in(0.95) ? 0 : chance.upTo(30);
    }

    void write(Fate fate, Runnable effect) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        if (fate != Fate.FAILS_BEFORE) {
            effect.run();
        }
        if (fate != Fate.WRITTEN) {
            throw new IOException("Input/output error");
        }
    }
}
