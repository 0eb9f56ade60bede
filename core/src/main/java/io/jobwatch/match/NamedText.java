package io.jobwatch.match;

import io.jobwatch.internal.words.WordTokenizer;
import java.util.List;
import java.util.Optional;

/** Looks for values in short texts that name something, such as places. */
final class NamedText {

  private static final int LONGEST_VALUE = 200;

  private NamedText() {}

  /** The texts that can be values of a clause, since they have words and are short enough. */
  static List<String> usable(List<SearchText> texts) {
    return texts.stream()
        .map(text -> text.name().strip())
        .filter(NamedText::fits)
        .filter(name -> !WordTokenizer.tokenize(name).isEmpty())
        .distinct()
        .toList();
  }

  /** Whether a text is short enough for a value of a clause. */
  static boolean fits(String text) {
    return text.length() <= LONGEST_VALUE;
  }

  /** A finding that passes for the first text that names one of the terms, or nothing. */
  static Optional<Finding> find(List<Term> terms, List<SearchText> texts, String what) {
    for (SearchText text : texts) {
      for (Term term : terms) {
        if (term.isIn(text)) {
          return Optional.of(
              Finding.pass(
                  () ->
                      "The "
                          + what
                          + " "
                          + Sentences.quoted(text.name())
                          + (term.isNamedIn(text) ? " names " : " is in ")
                          + Sentences.quoted(term.value())
                          + "."));
        }
      }
    }
    return Optional.empty();
  }
}
