package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What queries are asked about.
 *
 * @param texts the texts
 * @param facts the facts
 * @param numbers the numbers that are there, by name
 * @param asked says whether it has what it is asked for
 */
public record Document(
    List<Text> texts,
    List<Term.Fact> facts,
    Map<String, BigDecimal> numbers,
    Predicate<Term.Asked> asked) {

  /**
   * One text, which may belong to several fields.
   *
   * @param text the text
   * @param fields a bit for each field: {@code 1 << field}
   */
  public record Text(String text, int fields) {}
}
