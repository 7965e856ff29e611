package io.jenkins.plugins.veeam.report;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Undo;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.UndoHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.TransientActionFactory;

/** The history of undos on a job's page: the last hundred, newest first, each with its duration as a bar. */
public final class JobUndos extends InvisibleAction {

    private static final Logger LOGGER = Logger.getLogger(JobUndos.class.getName());
    private static final int SHOWN = 100;
    /** How many are in sight at once. */
    private static final int FIRST = 10;

    private final Job<?, ?> job;

    JobUndos(Job<?, ?> job) {
        this.job = job;
    }

    /** Newest first; without those of deleted builds, and without dry runs, which undo nothing. */
    public List<UndoRow> getRows() {
        UndoHistory history = new UndoHistory(job);
        List<UndoRow> rows = new ArrayList<>();
        try {
            for (UndoHistory.Entry entry : history.newestFirst()) {
                Journal journal = history.journal(entry);
                if (rows.size() < SHOWN && journal.exists()) {
                    rows.add(new UndoRow(entry.build(), report(entry, journal.read())));
                }
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't read the history of undos of " + job);
        }
        UndoRow.scale(rows);
        return rows;
    }

    /** An undo that has an outcome needs no look at its build; of the others there are few. */
    private UndoReport report(UndoHistory.Entry entry, Undo undo) {
        boolean followed = undo.outcome() == null && isBuilding(entry.build());
        return new UndoReport(entry.step(), undo, followed, List.of());
    }

    private boolean isBuilding(int number) {
        Run<?, ?> build = job.getBuildByNumber(number);
        return build != null && build.isBuilding();
    }

    /** The job's address below Jenkins' own. */
    public String getJobUrl() {
        return job.getUrl();
    }

    public List<UndoRow> first(List<UndoRow> rows) {
        return rows.subList(0, Math.min(FIRST, rows.size()));
    }

    public List<UndoRow> rest(List<UndoRow> rows) {
        return rows.subList(Math.min(FIRST, rows.size()), rows.size());
    }

    /** Costs one look for a file. */
    @Extension
    @SuppressWarnings("rawtypes")
    public static final class Factory extends TransientActionFactory<Job> {

        @Override
        public Class<Job> type() {
            return Job.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return JobUndos.class;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Collection<? extends Action> createFor(Job job) {
            return new UndoHistory(job).exists() ? Set.of(new JobUndos(job)) : Set.of();
        }
    }
}
