package io.jenkins.plugins.veeam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is large: plans, lists of plans, and jobs with years of builds that have nothing to do with Veeam. */
final class SizeRows {

    private static final Map<String, String> PAGES = Map.of(
            "api", "the actions of 2,000 plain builds in api/json: file-system calls",
            "page", "the page of a job with 2,000 plain builds: file-system calls",
            "load", "loading a job with 10,000 plain builds, as at a start: file-system calls");

    private final Figures figures;

    SizeRows(Figures figures) {
        this.figures = figures;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(time(), heap(), picker()));
        List.of("api", "page", "load").forEach(page -> rows.add(calls(page)));
        return rows;
    }

    private Row time() {
        double beyond = figures.median("plan.cold.plugin") - figures.median("plan.transfer.plugin");
        double whole = figures.median("plan.cold.whole") - figures.median("plan.transfer.whole");
        return Row.alone(
                format("a plan of 10,000 machines, %.0f MB: read, beyond the transfer", figures.median("plan.size")),
                "≤ 2 s",
                format("%.1f s (read whole: %.1f s)", beyond, whole),
                beyond <= 2);
    }

    private Row heap() {
        double ours = figures.median("plan.heap.plugin");
        return Row.alone(
                "the same: more heap at its peak",
                "≤ 64 MB",
                format("%.0f MB (read whole: %.0f MB)", ours, figures.median("plan.heap.whole")),
                ours <= 64);
    }

    private Row picker() {
        boolean measured = figures.has("picker");
        double slowest = figures.most("picker") / 1000;
        return Row.alone(
                "the form's list of 5,000 plans, the slowest of five",
                "≤ 1 s",
                measured ? format("%.2f s", slowest) : Row.NOT_MEASURED,
                measured ? slowest <= 1 : null);
    }

    /** The least of three each: Jenkins does other things meanwhile. */
    private Row calls(String page) {
        boolean measured = figures.has("files." + page + ".without");
        double with = figures.least("files." + page + ".with");
        double without = figures.least("files." + page + ".without");
        return Row.alone(
                PAGES.get(page),
                measured ? format("as without the plugin, %.0f", without) : "as without the plugin",
                measured ? format("%.0f", with) : Row.NOT_MEASURED,
                measured ? with <= without : null);
    }

    private static String format(String pattern, Object... args) {
        return String.format(Locale.ROOT, pattern, args);
    }
}
