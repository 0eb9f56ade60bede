package io.jobwatch.match;

import java.util.List;
import java.util.Optional;

/** Looks for values in short texts that name something, such as places. */
final class NamedText {

  private NamedText() {}

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
                          + " names "
                          + Sentences.quoted(term.value())
                          + "."));
        }
      }
    }
    return Optional.empty();
  }
}
