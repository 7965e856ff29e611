package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.operation.Phase;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;

/** The disk: what a restart finds. It may fail, before or after it wrote. */
final class Journal {

    private final Chance chance;
    private final double trouble;
    private Progress saved;
    private Phase phase;
    private Outcome outcome;
    private String state;
    private boolean stopping;

    /** @param trouble the share of saves that fail */
    Journal(Progress first, Chance chance, double trouble) {
        this.chance = chance;
        this.trouble = trouble;
        write(first);
    }

    /** @return whether it surely is on disk */
    boolean save(Progress undo) {
        if (trouble > 0 && chance.in(trouble)) {
            if (chance.in(0.3)) {
                write(undo);
            }
            return false;
        }
        write(undo);
        return true;
    }

    private void write(Progress undo) {
        saved = undo;
        phase = undo.phase();
        outcome = undo.outcome();
        state = undo.state();
        stopping = undo.isStopping();
    }

    Progress load() {
        boolean same = phase == saved.phase()
                && outcome == saved.outcome()
                && state == saved.state()
                && stopping == saved.isStopping();
        if (!same) {
            throw new IllegalStateException("an undo was changed after it was saved");
        }
        return saved;
    }
}
