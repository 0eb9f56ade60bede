package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The reasons why the posting passes, or nothing at the first clause that it fails. */
  Optional<List<String>> match(PreparedPosting posting, Instant now) {
    List<Finding> findings = new ArrayList<>(clauses.size());
    for (CompiledClause clause : clauses) {
      Finding finding = clause.check(posting, now);
      if (!finding.passed()) {
        return Optional.empty();
      }
      findings.add(finding);
    }
    return Optional.of(
        clauses.isEmpty() ? EVERYTHING : findings.stream().map(f -> f.reason().get()).toList());
  }

  Explanation explain(PreparedPosting posting, Instant now) {
    List<ClauseResult> results = new ArrayList<>(clauses.size());
    for (CompiledClause clause : clauses) {
      Finding finding = clause.check(posting, now);
      results.add(new ClauseResult(clause.clause(), finding.passed(), finding.reason().get()));
    }
    return new Explanation(results);
  }
}
