package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** None of the excluded keywords. */
record KeywordsNoneClause(List<Term> terms, KeywordScope scope) implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.KEYWORDS_NONE;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    for (Term term : terms) {
      Optional<SearchText> place = posting.find(term, scope);
      if (place.isPresent()) {
        String name = place.get().name();
        return Finding.miss(
            () ->
                "Excluded keyword " + Sentences.quoted(term.value()) + " is in the " + name + ".");
      }
    }
    if (posting.lacksDescription(scope)) {
      return Finding.unknown(UnknownValue.KEYWORDS_NONE_WITHOUT_DESCRIPTION);
    }
    return Finding.pass(() -> "No excluded keyword is in " + Sentences.scope(scope) + ".");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, scope);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    List<Term> found =
        terms.stream().filter(term -> posting.find(term, scope).isPresent()).toList();
    return Cure.remove(
        Term.values(found), "Take " + Sentences.terms(found) + " out of the excluded keywords.");
  }
}
