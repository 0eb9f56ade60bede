package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All of the keywords. */
record KeywordsAllClause(List<Term> terms, KeywordScope scope, KeywordCures cures)
    implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.KEYWORDS_ALL;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    for (Term term : terms) {
      if (posting.find(term, scope).isEmpty()) {
        return missing(term, posting);
      }
    }
    return Finding.pass(
        () ->
            "All of the keywords "
                + Sentences.terms(terms)
                + " are in "
                + Sentences.scope(scope)
                + ".");
  }

  private Finding missing(Term term, PreparedPosting posting) {
    if (posting.lacksDescription(scope)) {
      return Finding.unknown(UnknownValue.KEYWORDS_ALL_WITHOUT_DESCRIPTION);
    }
    return Finding.miss(
        () ->
            "Keyword "
                + Sentences.quoted(term.value())
                + " is not in "
                + Sentences.scope(scope)
                + ".");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, scope);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    List<Term> missing = new ArrayList<>(terms);
    missing.removeIf(term -> posting.find(term, scope).isPresent());
    return cures
        .wider(missing, posting)
        .filter(cure -> cures.elsewhere(missing, posting).size() == missing.size())
        .orElseGet(
            () ->
                Cure.remove(
                    Term.values(missing),
                    "Take "
                        + Sentences.terms(missing)
                        + " out of the keywords that must all be there."));
  }
}
