package io.jenkins.plugins.veeam.bench;

import io.jenkins.plugins.veeam.client.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What waiting builds cost their controller, and how that grows. Bytes are told in KB of 1024. */
final class Crowds {

    static final List<Integer> SIZES = List.of(100, 300, 1000);

    private static final int MOST = SIZES.get(SIZES.size() - 1);
    private static final String UNDOING = "undoing";
    private static final String SLEEPING = "sleeping";

    private final Figures figures;

    Crowds(Figures figures) {
        this.figures = figures;
    }

    boolean isMeasured() {
        return figures.has("heap." + UNDOING + "." + MOST);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(threads());
        rows.add(ofWaiting("blocked in code of the plugin", "0", blocked(), "%.0f", blocked() == 0));
        double heap = heapPerUndo(MOST);
        rows.add(ofWaiting("heap for each, beyond a sleep step", "≤ 12 KB", heap, "%.1f KB", heap <= 12));
        rows.addAll(new CpuRows(figures).rows());
        rows.add(lag());
        rows.add(writes());
        return rows;
    }

    private Row ofWaiting(String what, String goal, double value, String pattern, boolean met) {
        String figure = "1,000 waiting undos: " + what;
        return isMeasured()
                ? Row.alone(figure, goal, format(pattern, value), met)
                : Row.alone(figure, goal, Row.NOT_MEASURED, null);
    }

    private Row threads() {
        double ours = figures.most("ours." + UNDOING + "." + MOST);
        return ofWaiting("threads added", "≤ 8", ours, "%.0f", ours <= 8);
    }

    private double blocked() {
        return figures.median("blocked." + UNDOING + "." + MOST);
    }

    /** In KB. */
    double heapPerUndo(int size) {
        return heapPerBuild(UNDOING, size) - heapPerBuild(SLEEPING, size);
    }

    /** In KB, all that the build takes. */
    double heapPerBuild(String kind, int size) {
        double before = figures.median("heap." + kind + ".0");
        return (figures.median("heap." + kind + "." + size) - before) / size / 1024;
    }

    private Row lag() {
        double alone = figures.median("lag.30.plugin") / 1000;
        double among = figures.median("lag.crowd.plugin") / 1000;
        return isMeasured()
                ? Row.alone(
                        "1,000 waiting undos: lag of another, task of 30 s",
                        format("as alone, %.2f s", alone),
                        format("%.2f s", among),
                        among <= 1.7)
                : ofWaiting("lag of another, task of 30 s", "as alone", 0, "", false);
    }

    private Row writes() {
        PluginPace pace = new PluginPace(Operation.UNDO, 0, 0);
        int hour = pace.follow(Spread.HOUR, new Random(1)).writes();
        int second = pace.follow(Spread.SECOND, new Random(1)).writes();
        double seen = isMeasured() ? figures.median("written." + UNDOING) : 0;
        String how = isMeasured() ? "" : ", simulated";
        return Row.alone(
                "disk writes for each in an hour, beyond state changes" + how,
                "0",
                format("%.0f", hour - second + seen),
                hour - second + seen == 0);
    }

    Table growth() {
        List<List<String>> rows = new ArrayList<>();
        for (int size : SIZES) {
            rows.add(List.of(
                    format("%,d", size),
                    format("%.1f KB", heapPerBuild(SLEEPING, size)),
                    format("%.1f KB", heapPerBuild(UNDOING, size)),
                    format("%.1f KB", heapPerUndo(size)),
                    format("%.0f", figures.most("ours." + UNDOING + "." + size)),
                    format("%.0f", figures.median("blocked." + UNDOING + "." + size))));
        }
        return new Table(
                List.of(
                        "waiting builds",
                        "heap for each in `sleep`",
                        "heap for each in an undo",
                        "the difference",
                        "threads of the plugin",
                        "of these blocked"),
                rows);
    }

    private static String format(String pattern, Object... args) {
        return String.format(Locale.ROOT, pattern, args);
    }
}
