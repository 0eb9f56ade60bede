package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.TextMode;
import java.util.List;

/** A wanted value, prepared to be looked for. */
sealed interface Term {

  /** The value as the subscriber wrote it. */
  String value();

  boolean isIn(SearchText text);

  static List<Term> all(List<String> values, TextMode mode) {
    return values.stream().map(value -> of(value, mode)).toList();
  }

  static Term of(String value, TextMode mode) {
    return switch (mode) {
      case WORDS -> new Words(value, WordTokenizer.tokenize(value));
      case SUBSTRING -> new Substring(value, WordFolding.fold(value).strip());
    };
  }

  /** Words that follow each other; without any, it is nowhere. */
  record Words(String value, List<String> tokens) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return text.words().contains(tokens);
    }
  }

  /** Any part of a text; an empty one, left by invisible characters, is nowhere. */
  record Substring(String value, String folded) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return !folded.isEmpty() && text.folded().contains(folded);
    }
  }
}
