package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The plots of the page. */
final class Pictures {

    private static final List<Axis.Tick> RUN_TIMES = List.of(
            Axis.tick(1_000, "1 s"),
            Axis.tick(10_000, "10 s"),
            Axis.tick(60_000, "1 min"),
            Axis.tick(600_000, "10 min"),
            Axis.tick(3_600_000, "1 h"));
    private static final Axis RUN = new Axis("run time of the task", true, Spread.SECOND, Spread.HOUR, RUN_TIMES);

    private final Figures figures;
    private final Path folder;

    Pictures(Figures figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    void write() throws IOException {
        lag().write(folder, "performance-lag");
        requests().write(folder, "performance-requests");
        heap().write(folder, "performance-heap");
        byNumber().write(folder, "performance-number");
        byAge().write(folder, "performance-age");
    }

    private Plot lag() {
        Axis lag = new Axis(
                "mean lag",
                true,
                100,
                10_000,
                List.of(
                        Axis.tick(100, "0.1 s"),
                        Axis.tick(300, "0.3 s"),
                        Axis.tick(1_000, "1 s"),
                        Axis.tick(3_000, "3 s"),
                        Axis.tick(10_000, "10 s")));
        return new Plot("How late a build knows that the task has finished", RUN, lag, lines(Pace.Course::lagMillis));
    }

    private Plot requests() {
        Axis requests = new Axis(
                "requests",
                true,
                3,
                1_000,
                List.of(
                        Axis.tick(3, "3"),
                        Axis.tick(10, "10"),
                        Axis.tick(30, "30"),
                        Axis.tick(100, "100"),
                        Axis.tick(300, "300"),
                        Axis.tick(1_000, "1,000")));
        return new Plot("What one undo asks of the server", RUN, requests, lines(Pace.Course::requests));
    }

    /** Means over neighbouring run times: a loop's saw teeth would hide its level. */
    private List<Plot.Line> lines(ToDoubleFunction<Pace.Course> what) {
        Paces paces = new Paces(figures);
        double[] runs = Spread.logarithmic(Spread.SECOND, Spread.HOUR, 60).toArray();
        List<Plot.Line> lines = new ArrayList<>();
        for (Way way : Paces.looking()) {
            Pace pace = paces.of(way);
            lines.add(new Plot.Line(way.title(), lines.size(), Plot.points(runs, run -> around(pace, run, what))));
        }
        return lines;
    }

    private static double around(Pace pace, double run, ToDoubleFunction<Pace.Course> what) {
        return Spread.logarithmic(run / 1.1, run * 1.1, 21)
                .map(near -> Spread.mean(pace, near, what))
                .average()
                .orElseThrow();
    }

    private Plot heap() {
        List<Axis.Tick> sizes = Stream.of(0, 100, 300, 1000)
                .map(size -> Axis.tick(size, String.valueOf(size)))
                .toList();
        Crowds crowds = new Crowds(figures);
        double most = crowds.heapPerBuild("undoing", 1000) * 1000 / 1024;
        double step = most > 200 ? 100 : most > 100 ? 50 : 20;
        List<Axis.Tick> ticks = Stream.iterate(0.0, at -> at <= most + step, at -> at + step)
                .map(at -> Axis.tick(at, String.format("%.0f MB", at)))
                .toList();
        return new Plot(
                "Heap of waiting builds",
                new Axis("waiting builds", false, 0, 1000, sizes),
                new Axis("", false, 0, ticks.get(ticks.size() - 1).value(), ticks),
                List.of(heapOf(crowds, "undoing", "veeamUndoFailover", 0), heapOf(crowds, "sleeping", "sleep", 3)));
    }

    private static Plot.Line heapOf(Crowds crowds, String kind, String name, int colour) {
        List<Plot.Point> points = new ArrayList<>(List.of(new Plot.Point(0, 0)));
        for (int size : Crowds.SIZES) {
            points.add(new Plot.Point(size, crowds.heapPerBuild(kind, size) * size / 1024));
        }
        return new Plot.Line(name, colour, points);
    }

    private Plot byNumber() {
        List<Axis.Tick> sizes = Stream.of(0, 100, 300, 1000)
                .map(size -> Axis.tick(size, String.valueOf(size)))
                .toList();
        return looks(
                "What waiting undos take, two minutes old",
                new Axis("waiting undos", false, 0, 1000, sizes),
                Crowds.SIZES.stream()
                        .map(size -> new At(size, CpuRows.many(size)))
                        .toList());
    }

    private Plot byAge() {
        List<Axis.Tick> ages =
                Stream.of(2, 15, 30).map(age -> Axis.tick(age, age + " min")).toList();
        return looks(
                "What a thousand waiting undos take",
                new Axis("age of the undos", false, 0, 30, ages),
                CpuRows.AGES.stream()
                        .map(age -> new At(age, CpuRows.minutes(age)))
                        .toList());
    }

    /** A place on the axis, and what was measured there. */
    private record At(double place, String of) {}

    private Plot looks(String title, Axis across, List<At> measured) {
        List<Axis.Tick> ticks = Stream.of(0, 25, 50, 75, 100, 125)
                .map(at -> Axis.tick(at, String.valueOf(at)))
                .toList();
        CpuRows cpu = new CpuRows(figures);
        return new Plot(
                title,
                across,
                new Axis("", false, 0, 125, ticks),
                List.of(
                        new Plot.Line("looks a second", 3, points(measured, cpu::rate)),
                        new Plot.Line("CPU, % of a core", 0, points(measured, of -> cpu.share(of) * 100))));
    }

    private static List<Plot.Point> points(List<At> measured, ToDoubleFunction<String> value) {
        return measured.stream()
                .map(at -> new Plot.Point(at.place(), value.applyAsDouble(at.of())))
                .toList();
    }
}
