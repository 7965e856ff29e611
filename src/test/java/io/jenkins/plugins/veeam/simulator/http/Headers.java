package io.jenkins.plugins.veeam.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Header lines in the order and spelling in which they came; looked up whatever their case. */
public record Headers(List<Line> lines) {

    /** One header line. */
    public record Line(String name, String value) {}

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    public Headers with(String name, String value) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(name, value));
        return new Headers(more);
    }

    public Headers spelled(UnaryOperator<String> spelling) {
        return new Headers(lines.stream()
                .map(line -> new Line(spelling.apply(line.name()), line.value()))
                .toList());
    }

    public Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }
}
