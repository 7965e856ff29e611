package io.jenkins.plugins.veeam.report;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.veeam.client.Text;
import io.jenkins.plugins.veeam.operation.Elapsed.Usual;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Tab;
import jenkins.model.TransientActionFactory;

/**
 * The history of operations on a job's page: the last hundred, newest first, each with its duration as a bar. On Jenkins' new job
 * page it is a tab.
 */
public final class JobOperations extends Tab {

    private static final Logger LOGGER = Logger.getLogger(JobOperations.class.getName());
    private static final int SHOWN = 100;
    /** How many are in sight at once. */
    private static final int FIRST = 10;

    private final Job<?, ?> job;

    JobOperations(Job<?, ?> job) {
        super(job);
        this.job = job;
    }

    /** Newest first; without those of deleted builds, and without dry runs, which change nothing. */
    public List<HistoryRow> getRows() {
        History history = new History(job);
        List<HistoryRow> rows = new ArrayList<>();
        try {
            for (History.Entry entry : history.newestFirst()) {
                if (rows.size() < SHOWN) {
                    facts(history, entry).ifPresent(facts -> rows.add(row(entry, facts)));
                }
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "can't read the history of " + job);
        }
        HistoryRow.scale(rows);
        return rows;
    }

    /** Empty where the build was deleted. */
    private static Optional<Facts> facts(History history, History.Entry entry) throws IOException {
        Journal journal = history.journal(entry);
        return journal.exists()
                ? Optional.of(BuildOperations.facts(journal, any -> Usual.UNKNOWN))
                : history.refusal(entry).map(Facts::of);
    }

    /** An operation that has an outcome needs no look at its build; of the others there are few. */
    private HistoryRow row(History.Entry entry, Facts facts) {
        boolean followed = facts.outcome() == null && isBuilding(entry.build());
        return new HistoryRow(entry.build(), new OperationReport(entry.step(), facts, followed, List.of()));
    }

    private boolean isBuilding(int number) {
        Run<?, ?> build = job.getBuildByNumber(number);
        return build != null && build.isLogUpdated();
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

    /** Whether the bars are scaled to a success; if not, none is among the rows. */
    public boolean isScaledToSuccess(List<HistoryRow> rows) {
        return rows.stream().anyMatch(row -> row.getReport().getVerdict() == Verdict.SUCCEEDED);
    }

    /** Whether any of the rows may still change by itself. */
    public boolean isRunning(List<HistoryRow> rows) {
        return rows.stream().anyMatch(row -> row.getReport().isRunning());
    }

    /** Of the tab, where there is something to show; the classic page doesn't show it. */
    @Override
    public String getIconFileName() {
        return new History(job).exists() ? "symbol-swap" : null;
    }

    @Override
    public String getDisplayName() {
        return Text.of("BuildOperations_displayName");
    }

    @Override
    public String getUrlName() {
        return "veeam-failover";
    }

    /** Looks at nothing: whether there is a history is asked by the job's page alone. */
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
            return Set.of(new JobOperations(job));
        }
    }
}
