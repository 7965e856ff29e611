package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.Disturbance.Point;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;

/**
 * What becomes of one look.
 *
 * @param fault what the request suffers
 * @param disturbance what happens to the build
 * @param point and when
 */
record Fate(Fault fault, Disturbance disturbance, Point point) {

    static final Fate CALM = new Fate(Fault.NONE, Disturbance.NOTHING, Point.WAITING);

    Fate {
        // A decision and its saving are one step for an abort; a restart may come between.
        point = disturbance == Disturbance.ABORT && point == Point.DECIDED ? Point.SAVED : point;
    }

    boolean strikesAt(Point moment) {
        return disturbance != Disturbance.NOTHING && point == moment;
    }
}
