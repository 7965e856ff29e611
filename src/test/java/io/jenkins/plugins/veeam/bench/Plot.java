package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line plot as two SVG files, one for light pages and one for dark ones: {@code <picture>} chooses. */
record Plot(String title, Axis x, Axis y, List<Line> lines) {

    /** @param colour its place in the palette; the last one is dashed, lest it hide what lies below */
    record Line(String name, int colour, List<Point> points) {

        private String dashes() {
            return colour == LIGHT.colours().size() - 1 ? " stroke-dasharray=\"6 6\"" : "";
        }
    }

    record Point(double x, double y) {}

    private record Palette(String suffix, String ink, String faint, List<String> colours) {}

    private static final Palette LIGHT =
            new Palette("", "#1f2328", "#d1d9e0", List.of("#0969da", "#bc4c00", "#8250df", "#59636e"));
    private static final Palette DARK =
            new Palette("-dark", "#f0f6fc", "#3d444d", List.of("#4493f8", "#f0883e", "#ab7df8", "#9198a1"));

    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 55;

    /** @param name without suffix */
    void write(Path folder, String name) throws IOException {
        for (Palette palette : List.of(LIGHT, DARK)) {
            Files.writeString(folder.resolve(name + palette.suffix() + ".svg"), svg(palette));
        }
    }

    private String svg(Palette palette) {
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"13\" fill=\"%s\">%n<title>%s</title>%n",
                WIDTH, HEIGHT, WIDTH, HEIGHT, palette.ink(), title));
        svg.append(text(LEFT, 22, "start", title, "font-weight=\"bold\""));
        grid(svg, palette);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), palette, i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg, Palette palette) {
        int bottom = HEIGHT - BOTTOM;
        for (Axis.Tick tick : x.ticks()) {
            double at = across(tick.value());
            svg.append(stroke(at, TOP, at, bottom, palette.faint()));
            svg.append(text(at, bottom + 18, "middle", tick.label(), ""));
        }
        for (Axis.Tick tick : y.ticks()) {
            double at = up(tick.value());
            svg.append(stroke(LEFT, at, WIDTH - RIGHT, at, palette.faint()));
            svg.append(text(LEFT - 8, at + 4, "end", tick.label(), ""));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", x.title(), ""));
        double middle = (TOP + bottom) / 2.0;
        svg.append(text(16, middle, "middle", y.title(), format("transform=\"rotate(-90 16 %.1f)\"", middle)));
    }

    private void line(StringBuilder svg, Line line, Palette palette, int number) {
        String colour = palette.colours().get(line.colour());
        String points = line.points().stream()
                .map(point -> format("%.1f,%.1f", across(point.x()), up(point.y())))
                .collect(Collectors.joining(" "));
        svg.append(format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>%n",
                colour, line.dashes(), points));
        int height = TOP + 14 + 22 * number;
        int from = WIDTH - RIGHT + 12;
        svg.append(format(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"%s/>%n",
                from, height - 4, from + 16, height - 4, colour, line.dashes()));
        svg.append(text(from + 22, height, "start", line.name(), ""));
    }

    private double across(double value) {
        return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
    }

    private double up(double value) {
        return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String stroke(double fromX, double fromY, double toX, double toY, String colour) {
        return format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                fromX, fromY, toX, toY, colour);
    }

    private static String text(double x, double y, String anchor, String words, String more) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n", x, y, anchor, more, words);
    }

    private static String format(String pattern, Object... args) {
        return String.format(Locale.ROOT, pattern, args);
    }

    /** Points at evenly spread places. */
    static List<Point> points(double[] at, java.util.function.DoubleUnaryOperator function) {
        return IntStream.range(0, at.length)
                .mapToObj(i -> new Point(at[i], function.applyAsDouble(at[i])))
                .toList();
    }
}
