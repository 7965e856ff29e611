package io.jenkins.plugins.veeam.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** What was measured, by name: all values of each, as they came. What wasn't measured isn't there. */
public final class Figures {

    private final Properties values = new Properties();

    /** Nothing, where the file doesn't exist. */
    public static Figures read(Path file) throws IOException {
        Figures figures = new Figures();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                figures.values.load(reader);
            }
        }
        return figures;
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    public void put(String name, Collection<? extends Number> measured) {
        values.setProperty(name, measured.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    public void put(String name, Number measured) {
        put(name, List.of(measured));
    }

    /** One more value. */
    public void add(String name, Number measured) {
        String before = values.getProperty(name, "");
        values.setProperty(name, before.isEmpty() ? String.valueOf(measured) : before + " " + measured);
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }

    public List<Double> all(String name) {
        String text = values.getProperty(name, "");
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }

    /** NaN where nothing was measured. */
    public double median(String name) {
        List<Double> sorted = all(name).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** NaN where nothing was measured. */
    public double most(String name) {
        return all(name).stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** NaN where nothing was measured. */
    public double least(String name) {
        return all(name).stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }
}
