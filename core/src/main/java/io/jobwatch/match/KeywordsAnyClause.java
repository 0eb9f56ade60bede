package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** At least one of the keywords. */
record KeywordsAnyClause(List<Term> terms, KeywordScope scope, KeywordCures cures)
    implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.KEYWORDS_ANY;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    for (Term term : terms) {
      Optional<SearchText> place = posting.find(term, scope);
      if (place.isPresent()) {
        String name = place.get().name();
        return Finding.pass(
            () -> "Keyword " + Sentences.quoted(term.value()) + " is in the " + name + ".");
      }
    }
    if (posting.lacksDescription(scope)) {
      return Finding.unknown(UnknownValue.KEYWORDS_ANY_WITHOUT_DESCRIPTION);
    }
    return Finding.miss(
        () ->
            "None of the keywords "
                + Sentences.terms(terms)
                + " is in "
                + Sentences.scope(scope)
                + ".");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, scope);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    return cures
        .wider(terms, posting)
        .or(() -> NearWords.cure(terms, posting, places, scope))
        .orElseGet(
            () ->
                Cure.drop(
                    "Add a keyword that is in "
                        + Sentences.scope(scope)
                        + ", or drop the clause."));
  }
}
