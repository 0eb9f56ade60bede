package io.jobwatch.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown, with its columns in line. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param header the names of the columns
   */
  public Table(List<String> header) {
    rows.add(header);
  }

  /**
   * Adds a row.
   *
   * @param row as many cells as the header has
   */
  public void add(List<String> row) {
    rows.add(row);
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder(line(rows.get(0), widths));
    table.append(
        IntStream.range(0, columns)
            .mapToObj(i -> i == 0 ? "-".repeat(widths[i] + 2) : "-".repeat(widths[i] + 1) + ":")
            .collect(Collectors.joining("|", "|", "|\n")));
    rows.stream().skip(1).forEach(row -> table.append(line(row, widths)));
    return table.toString();
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cell(row.get(i), widths[i], i == 0))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String text, int width, boolean left) {
    String blanks = " ".repeat(width - text.length());
    return left ? text + blanks : blanks + text;
  }
}
