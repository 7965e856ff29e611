package io.jenkins.plugins.veeam.bench;

import java.util.List;
import java.util.Locale;

/** What the looks of waiting undos take of the controller, beside a bare client of the JDK at the same pace. */
final class CpuRows {

    /** How old undos are that were measured, in minutes. */
    static final List<Integer> AGES = List.of(2, 15, 30);

    private static final String UNDOING = "undoing.";
    private static final double GOAL = 1.25;

    private final Figures figures;

    CpuRows(Figures figures) {
        this.figures = figures;
    }

    List<Row> rows() {
        return List.of(
                row("two minutes old", minutes(2), 100, "≤ 1.25 × (c)"),
                row("half an hour old", minutes(30), 33, "≤ 1.25 × (c)"));
    }

    static String minutes(int age) {
        return UNDOING + age + "min";
    }

    static String many(int undos) {
        return undos == 1_000 ? minutes(2) : UNDOING + "of" + undos;
    }

    private Row row(String age, String of, int bare, String goal) {
        double ours = share(of);
        double limit = limit(of, bare);
        boolean measured = figures.has("cpu." + of);
        return new Row(
                "1,000 waiting undos, " + age + ": CPU of the controller",
                goal,
                measured ? format("%.1f %%, %.2f × (c)", ours * 100, ours / limit) : Row.NOT_MEASURED,
                Row.NOTHING,
                Row.NOTHING,
                Row.NOTHING,
                measured ? format("%.1f %%", limit * 100) : Row.NOT_MEASURED,
                measured ? ours / limit <= GOAL : null);
    }

    /** What came with the undos, as a share of one core. */
    double share(String of) {
        return figures.median("cpu." + of) - figures.median("cpu.sleeping");
    }

    /** In looks a second. */
    double rate(String of) {
        return figures.median("rate." + of);
    }

    /** What a bare client takes for as many looks; measured at a pace that is about the same. */
    private double limit(String of, int pace) {
        return (figures.median("cpu.bare." + pace) - figures.median("cpu.sleeping")) / pace * rate(of);
    }

    /** Where the CPU time goes. */
    String words() {
        String young = minutes(2);
        String old = minutes(30);
        return format(
                "In this run a thousand undos made %.0f looks a second when they were two minutes old, and %.0f when they were"
                        + " half an hour old. They took %.1f %% and %.1f %% of a core more than as many `sleep` steps alone:"
                        + " %.2f ms and %.2f ms for a look. A bare client of the JDK took %.2f ms and %.2f ms at such paces, in"
                        + " the same process.",
                rate(young),
                rate(old),
                share(young) * 100,
                share(old) * 100,
                share(young) * 1000 / rate(young),
                share(old) * 1000 / rate(old),
                limit(young, 100) * 1000 / rate(young),
                limit(old, 33) * 1000 / rate(old));
    }

    private static String format(String pattern, Object... args) {
        return String.format(Locale.ROOT, pattern, args);
    }
}
