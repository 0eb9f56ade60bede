package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Instant;
import java.util.List;

/** All of the keywords. */
record KeywordsAllClause(List<Term> terms, KeywordScope scope) implements CompiledClause {

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
}
