package io.jobwatch.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of a table of places: fields between bars, names in a field between commas. */
record PlaceRow(List<String> fields) {

  static List<PlaceRow> read(String table) {
    try (InputStream in = Objects.requireNonNull(PlaceRow.class.getResourceAsStream(table))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> new PlaceRow(split(line, '|')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number that differs where the tables have other rows. */
  static int version(String... tables) {
    return Stream.of(tables)
        .flatMap(table -> read(table).stream())
        .map(PlaceRow::fields)
        .toList()
        .hashCode();
  }

  /** A field; empty where the row ends before it. */
  String text(int field) {
    return field < fields.size() ? fields.get(field) : "";
  }

  /** The names in these fields. */
  List<String> names(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(this::text)
        .flatMap(text -> split(text, ',').stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> split(String text, char separator) {
    return List.of(text.split("\\" + separator, -1)).stream().map(String::strip).toList();
  }
}
