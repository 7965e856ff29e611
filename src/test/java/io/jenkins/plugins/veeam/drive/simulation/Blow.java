package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.Disturbance.Point;

/** What a look's fate holds for the build. It strikes once. */
final class Blow {

    private final Fate fate;
    private boolean struck;

    Blow(Fate fate) {
        this.fate = fate;
    }

    /** Asked at each of these points; true at most once. */
    boolean strikesAt(Point point) {
        boolean strikes = !struck && fate.strikesAt(point);
        struck |= strikes;
        return strikes;
    }

    /** What has struck. */
    Disturbance disturbance() {
        return struck ? fate.disturbance() : Disturbance.NOTHING;
    }
}
