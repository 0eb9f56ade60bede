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
}
