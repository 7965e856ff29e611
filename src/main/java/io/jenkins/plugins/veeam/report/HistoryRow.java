package io.jenkins.plugins.veeam.report;

import java.util.Collection;
import java.util.Objects;

/** One operation in the history of a job. */
public final class HistoryRow {

    private final int build;
    private final OperationReport report;
    /** Of the longest success, in percent; more than a hundred for what took longer. */
    private long percent;

    HistoryRow(int build, OperationReport report) {
        this.build = build;
        this.report = report;
    }

    public int getBuild() {
        return build;
    }

    public OperationReport getReport() {
        return report;
    }

    /** The bar's length, in percent; something is always to be seen. */
    public long getWidth() {
        return Math.max(1, Math.min(100, percent));
    }

    /** Whether the bar should be longer than there is room for. */
    public boolean isCut() {
        return percent > 100;
    }

    private long millis() {
        return Objects.requireNonNullElse(report.getDurationMillis(), 0L);
    }

    /** The longest success is the scale, so that one that hung for a day doesn't flatten the others. */
    static void scale(Collection<HistoryRow> rows) {
        long longest = rows.stream()
                .filter(row -> row.report.getVerdict() == Verdict.SUCCEEDED)
                .mapToLong(HistoryRow::millis)
                .max()
                .orElseGet(
                        () -> rows.stream().mapToLong(HistoryRow::millis).max().orElse(0));
        rows.forEach(row -> row.percent = longest == 0 ? 0 : row.millis() * 100 / longest);
    }
}
