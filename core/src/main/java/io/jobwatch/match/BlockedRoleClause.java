package io.jobwatch.match;

import java.time.Instant;
import java.util.List;

/** None of the blocked roles. */
record BlockedRoleClause(List<Term> terms) implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.BLOCKED_ROLES;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    for (Term term : terms) {
      if (term.isIn(posting.title())) {
        return Finding.miss(
            () -> "Blocked role " + Sentences.quoted(term.value()) + " is in the title.");
      }
    }
    return Finding.pass(() -> "No blocked role is in the title.");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, Part.TITLE);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    List<Term> found = terms.stream().filter(term -> term.isIn(posting.title())).toList();
    return Cure.remove(
        Term.values(found), "Take " + Sentences.terms(found) + " out of the blocked roles.");
  }
}
