package io.jenkins.plugins.veeam.report;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.TransientActionFactory;

/** The history of undos on a job's page: the last hundred, newest first, each with its duration as a bar. */
public final class JobOperations extends InvisibleAction {

    private static final Logger LOGGER = Logger.getLogger(JobOperations.class.getName());
    private static final int SHOWN = 100;
    /** How many are in sight at once. */
    private static final int FIRST = 10;

    private final Job<?, ?> job;

    JobOperations(Job<?, ?> job) {
        this.job = job;
    }

    /** Newest first; without those of deleted builds, and without dry runs, which undo nothing. */
    public List<HistoryRow> getRows() {
        History history = new History(job);
        List<HistoryRow> rows = new ArrayList<>();
        try {
            for (History.Entry entry : history.newestFirst()) {
                Journal journal = history.journal(entry);
                if (rows.size() < SHOWN && journal.exists()) {
                    add(rows, entry, journal);
                }
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't read the history of undos of " + job);
        }
        HistoryRow.scale(rows);
        return rows;
    }

    /** One that can't be read hides no other. */
    private void add(List<HistoryRow> rows, History.Entry entry, Journal journal) {
        try {
            rows.add(new HistoryRow(entry.build(), report(entry, journal.read())));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "can't show build " + entry.build() + " of " + job);
        }
    }

    /** An undo that has an outcome needs no look at its build; of the others there are few. */
    private OperationReport report(History.Entry entry, Progress progress) {
        boolean followed = progress.outcome() == null && isBuilding(entry.build());
        return new OperationReport(entry.step(), progress, followed, List.of());
    }

    private boolean isBuilding(int number) {
        Run<?, ?> build = job.getBuildByNumber(number);
        return build != null && build.isBuilding();
    }

    /** The job's address below Jenkins' own. */
    public String getJobUrl() {
        return job.getUrl();
    }

    public List<HistoryRow> first(List<HistoryRow> rows) {
        return rows.subList(0, Math.min(FIRST, rows.size()));
    }

    public List<HistoryRow> rest(List<HistoryRow> rows) {
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
            return JobOperations.class;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Collection<? extends Action> createFor(Job job) {
            return new History(job).exists() ? Set.of(new JobOperations(job)) : Set.of();
        }
    }
}
