package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import java.time.Instant;
import java.util.List;

/** The clauses of an alert, prepared once for any number of postings. */
final class CompiledCriteria {

  private static final List<String> EVERYTHING = List.of("The alert takes every posting.");

  private final List<CompiledClause> clauses;

  private CompiledCriteria(List<CompiledClause> clauses) {
    this.clauses = clauses;
  }

  static CompiledCriteria of(Criteria criteria) {
    return new CompiledCriteria(ClauseCompiler.compile(criteria));
  }

  /** Whether the posting passes every clause. */
  boolean matches(PreparedPosting posting, Instant now) {
    for (CompiledClause clause : clauses) {
      if (!clause.check(posting, now).passed()) {
        return false;
      }
    }
    return true;
  }

  /** What each clause says, in sentences; never empty. */
  List<String> reasons(PreparedPosting posting, Instant now) {
    return clauses.isEmpty()
        ? EVERYTHING
        : clauses.stream().map(clause -> clause.check(posting, now).reason().get()).toList();
  }

  Explanation explain(PreparedPosting posting, Instant now) {
    Places places = new Places(posting.content());
    return new Explanation(
        clauses.stream().map(clause -> clause.explain(posting, places, now)).toList());
  }
}
