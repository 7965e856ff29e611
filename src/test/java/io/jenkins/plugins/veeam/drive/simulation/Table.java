package io.jenkins.plugins.veeam.drive.simulation;

import java.util.List;
import java.util.function.BiFunction;

/** A table of figures, for people. */
final class Table {

    private Table() {}

    static <R, C> String of(String corner, List<R> rows, List<C> columns, int width, BiFunction<R, C, String> cell) {
        StringBuilder table = new StringBuilder(String.format("%-26s", corner));
        columns.forEach(column -> table.append(String.format("%" + width + "s", column)));
        for (R row : rows) {
            table.append(String.format("%n%-26s", row));
            columns.forEach(column -> table.append(String.format("%" + width + "s", cell.apply(row, column))));
        }
        return table.append(System.lineSeparator()).toString();
    }
}
