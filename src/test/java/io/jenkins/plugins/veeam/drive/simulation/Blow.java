package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Ask;
import io.jenkins.plugins.veeam.drive.simulation.model.Fault;
import io.jenkins.plugins.veeam.operation.Phase;

/**
 * Something that is arranged to go wrong, once.
 *
 * @param build whose request or write brings it about
 * @param ask at a request of this kind; null: at a write
 * @param phase at a write of this phase; null: at a request
 * @param skipped how many of these go by before
 * @param fault what the request suffers
 * @param mishap what happens beside it
 * @param share when, in the time that the request takes
 */
record Blow(int build, Ask ask, Phase phase, int skipped, Fault fault, Mishap mishap, double share) {

    static Blow at(int build, Ask ask, int skipped, Fault fault, Mishap mishap, double share) {
        return new Blow(build, ask, null, skipped, fault, mishap, share);
    }

    static Blow atWrite(int build, Phase phase, Mishap mishap, double share) {
        return new Blow(build, null, phase, 0, Fault.NONE, mishap, share);
    }

    @Override
    public String toString() {
        String when = ask == null ? "when " + phase + " is written" : "at " + ask + " " + (skipped + 1);
        return "build " + build + ", " + when + ": " + (fault == Fault.NONE ? "" : fault + " ")
                + (mishap == Mishap.NOTHING ? "" : mishap);
    }
}
