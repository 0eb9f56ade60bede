package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What queries are asked about.
 *
 * @param texts the texts
 * @param facts the facts
 * @param numbers the numbers that are there, by name
 */
public record Document(List<Text> texts, List<Term.Fact> facts, Map<String, BigDecimal> numbers) {

  /**
   * One text, which may belong to several fields.
   *
   * @param text the text
   * @param fields a bit for each field: {@code 1 << field}
   */
  public record Text(String text, int fields) {}
}
