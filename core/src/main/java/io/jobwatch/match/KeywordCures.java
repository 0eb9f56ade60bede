package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.util.List;
import java.util.Optional;

/**
 * What helps where keywords are missing from the title alone.
 *
 * @param scope where keywords are looked for
 * @param excluded the keywords that may not be there, for which the scope holds too
 */
record KeywordCures(KeywordScope scope, List<Term> excluded) {

  /**
   * To look in skills and description too, where some of the keywords are there, and no excluded
   * one that is not in the title already.
   */
  Optional<Cure> wider(List<Term> missing, PreparedPosting posting) {
    List<Term> elsewhere = elsewhere(missing, posting);
    return elsewhere.isEmpty() || !elsewhere(excluded, posting).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Cure.set(
                KeywordScope.TITLE_AND_DESCRIPTION,
                "Look in skills and description too: "
                    + Sentences.terms(elsewhere)
                    + (elsewhere.size() == 1 ? " is there." : " are there.")));
  }

  /** Those that only a wider scope would find. */
  List<Term> elsewhere(List<Term> terms, PreparedPosting posting) {
    return terms.stream()
        .filter(term -> posting.find(term, scope).isEmpty())
        .filter(term -> posting.find(term, KeywordScope.TITLE_AND_DESCRIPTION).isPresent())
        .toList();
  }
}
