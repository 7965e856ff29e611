package io.jenkins.plugins.veeam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells as people read them, on a console and on a page. */
record Table(List<String> head, List<List<String>> rows) {

    static Table of(List<Row> rows) {
        return new Table(Row.HEAD, rows.stream().map(Row::cells).toList());
    }

    String asText() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream()
                .map(row -> IntStream.range(0, head.size())
                        .mapToObj(column -> padded(row.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    String asMarkdown() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.add(head.stream().map(cell -> "---").toList());
        all.addAll(rows);
        return all.stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n"))
                .replace("| --- |", "|---|")
                .replace("--- | ---", "---|---");
    }
}
