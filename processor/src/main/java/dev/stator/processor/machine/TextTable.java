package dev.stator.processor.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table for people: cells become lines whose columns stand below each other. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** The lines of a table, one for each row. All rows have the same number of cells. */
    public static List<String> align(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
