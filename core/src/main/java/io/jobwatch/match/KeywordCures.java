package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.util.List;
import java.util.Optional;

/** What helps where keywords are missing from the title alone. */
final class KeywordCures {

  private KeywordCures() {}

  /** To look in skills and description too, where some of the keywords are there. */
  static Optional<Cure> wider(List<Term> missing, PreparedPosting posting, KeywordScope scope) {
    List<Term> elsewhere = elsewhere(missing, posting);
    return scope == KeywordScope.TITLE_AND_DESCRIPTION || elsewhere.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Cure.set(
                KeywordScope.TITLE_AND_DESCRIPTION,
                "Look in skills and description too: "
                    + Sentences.terms(elsewhere)
                    + (elsewhere.size() == 1 ? " is there." : " are there.")));
  }

  static List<Term> elsewhere(List<Term> missing, PreparedPosting posting) {
    return missing.stream()
        .filter(term -> posting.find(term, KeywordScope.TITLE_AND_DESCRIPTION).isPresent())
        .toList();
  }
}
