package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What queries and documents are made of. */
final class Queries {

  private Queries() {}

  static Term words(String text) {
    return new Term.Words(0, WordTokenizer.tokenize(text));
  }

  static Term.Asked asked(String value, String words) {
    return new Term.Asked(value, new Term.Words(0, WordTokenizer.tokenize(words)));
  }

  static Term.OneOf oneOf(Term... terms) {
    return new Term.OneOf(List.of(terms));
  }

  static List<Term> terms(String... texts) {
    return Arrays.stream(texts).map(Queries::words).toList();
  }

  static Condition any(Term... terms) {
    return new Condition.AtLeast(1, List.of(terms));
  }

  static Condition none(List<Term> terms) {
    return new Condition.NoneOf(terms);
  }

  /** Words that differ. */
  static Term[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> words("w" + i)).toArray(Term[]::new);
  }

  static Document document(String text) {
    return new Document(List.of(new Document.Text(text, 1)), List.of(), Map.of(), asked -> false);
  }

  static <V> List<V> found(QueryIndex<V> index, Document document) {
    List<V> found = new ArrayList<>();
    index.match(document, found::add);
    return found;
  }

  static <V> List<V> found(QueryIndex<V> index, String text) {
    return found(index, document(text));
  }
}
