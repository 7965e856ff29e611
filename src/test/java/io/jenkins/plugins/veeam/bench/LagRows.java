package io.jenkins.plugins.veeam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How late a build knows, what that costs the server, and what an undo adds to a build. */
final class LagRows {

    private static final double FIVE_MINUTES = 300_000;

    private final Figures figures;
    private final Paces paces;

    LagRows(Figures figures) {
        this.figures = figures;
        this.paces = new Paces(figures);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(lag("1 s", "1", 1_000, 500, 500));
        rows.add(lag("30 s", "30", 30_000, 5_000, 1_700));
        rows.add(lag("5 min, simulated", null, FIVE_MINUTES, 10_000, 5_500));
        rows.add(relativeLag("1 s", Spread.SECOND, 0.06));
        rows.add(relativeLag("10 min", Spread.TEN_MINUTES, 0.01));
        rows.add(meanRequests());
        rows.add(mostRequests());
        rows.add(requests("ten minutes", Spread.TEN_MINUTES, 105, 1));
        rows.add(requests("an hour", Spread.HOUR, 200, 1 / 3.0));
        rows.add(addedTime());
        return rows;
    }

    private Row lag(String what, String measure, double runMillis, double width, double goal) {
        boolean measured = measure != null && figures.has("lag." + measure + ".plugin");
        Function<Way, Double> lag = way -> measured
                ? figures.median("lag." + measure + "." + way.key())
                : Spread.medianLag(paces.of(way), runMillis, width);
        String told = figures.has("lag.told") ? seconds(figures.median("lag.told"), 3) : Row.NOT_MEASURED;
        return row(
                "lag, median, task of " + what + (measure == null || measured ? "" : ", simulated"),
                "≤ " + seconds(goal, 1),
                lag,
                millis -> seconds(millis, 2),
                told,
                lag.apply(Way.PLUGIN) <= goal);
    }

    private Row relativeLag(String from, double fromMillis, double goal) {
        Function<Way, Double> lag = way -> Spread.relativeLag(paces.of(way), fromMillis);
        return row(
                "lag ÷ run time, mean over " + from + " … 1 h, simulated",
                format("≤ %.0f %%", goal * 100),
                lag,
                value -> format("%.1f %%", value * 100),
                Row.NOTHING,
                lag.apply(Way.PLUGIN) <= goal);
    }

    private Row meanRequests() {
        Function<Way, Double> requests = way -> Spread.requests(paces.of(way));
        return row(
                "requests, mean over 1 s … 1 h, simulated",
                "< (a)",
                requests,
                value -> format("%.0f", value),
                Row.NOTHING,
                requests.apply(Way.PLUGIN) < requests.apply(Way.CURL));
    }

    private Row mostRequests() {
        double most = Spread.logarithmic(Spread.SECOND, Spread.HOUR, 200)
                .map(run -> Spread.mean(paces.of(Way.PLUGIN), run, Pace.Course::requests)
                        / Spread.mean(paces.of(Way.CURL), run, Pace.Course::requests))
                .max()
                .orElseThrow();
        return Row.alone(
                "requests, most for one run time, simulated", "≤ 4 × (a)", format("%.1f × (a)", most), most <= 4);
    }

    private Row requests(String what, double runMillis, double goal, double shareOfLoop) {
        Function<Way, Double> requests = way -> Spread.mean(paces.of(way), runMillis, Pace.Course::requests);
        double loop = requests.apply(Way.CURL);
        return row(
                "requests for an undo of " + what + ", simulated",
                format("≤ %.0f", goal) + (shareOfLoop < 1 ? ", ≤ a third of (a)" : ""),
                requests,
                value -> format("%.0f", value),
                "4",
                requests.apply(Way.PLUGIN) <= Math.min(goal, loop * shareOfLoop));
    }

    private Row addedTime() {
        Function<Way, Double> added = way -> figures.median("build." + way.key()) - figures.median("build.echo");
        double ours = added.apply(Way.PLUGIN);
        boolean met = ours <= 900 && !(ours >= added.apply(Way.CURL)) && !(ours >= added.apply(Way.HTTP_REQUEST));
        return row(
                "added to a build by an undo that finishes at once",
                "≤ 0.9 s, < (a), < (b)",
                added,
                millis -> seconds(millis, 2),
                Row.NOTHING,
                Double.isNaN(ours) ? null : met);
    }

    private Row row(
            String figure,
            String goal,
            Function<Way, Double> value,
            Function<Double, String> shown,
            String told,
            Boolean met) {
        Function<Way, String> cell = way -> {
            double number = value.apply(way);
            return Double.isNaN(number) ? Row.NOT_MEASURED : shown.apply(number);
        };
        return new Row(
                figure,
                goal,
                cell.apply(Way.PLUGIN),
                cell.apply(Way.START),
                cell.apply(Way.CURL),
                cell.apply(Way.HTTP_REQUEST),
                told,
                met);
    }

    private static String seconds(double millis, int digits) {
        return format("%." + digits + "f s", millis / 1000);
    }

    private static String format(String pattern, Object... args) {
        return String.format(Locale.ROOT, pattern, args);
    }
}
