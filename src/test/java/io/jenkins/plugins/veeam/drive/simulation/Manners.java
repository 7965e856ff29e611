package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.EnterpriseManager;
import io.jenkins.plugins.veeam.operation.Decisions;
import io.jenkins.plugins.veeam.operation.Moment;
import io.jenkins.plugins.veeam.operation.Move;
import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;

/** How a face keeps to the contract of {@link Decisions}; a subclass is careless somewhere, and must be found. */
class Manners {

    /** What the decisions talk to. */
    EnterpriseManager port(EnterpriseManager server) {
        return server;
    }

    Move resumed(Progress saved, Moment now) {
        return Decisions.resumed(saved, now);
    }

    Move notSaved(Move move, Moment now) {
        return Decisions.notSaved(move.progress(), "The disk is full.", now);
    }

    Move aborted(Progress undo, OnAbort onAbort, boolean inFlight, Moment now) {
        return Decisions.aborted(undo, onAbort, inFlight, now);
    }
}
