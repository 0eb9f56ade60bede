package io.jobwatch.match;

import java.time.Instant;
import java.util.List;

/** One clause of an alert, prepared once for any number of postings. */
interface CompiledClause {

  Clause clause();

  Finding check(PreparedPosting posting, Instant now);

  /** Where the clause's values are in the posting, whether that is wanted or not. */
  default List<Hit> hits(PreparedPosting posting, Places places) {
    return List.of();
  }

  /** What would have to change; asked only where {@link #check} did not pass. */
  Cure cure(PreparedPosting posting, Places places, Instant now);

  /** All of it, for people; {@link #check} alone decides. */
  default ClauseResult explain(PreparedPosting posting, Places places, Instant now) {
    Finding finding = check(posting, now);
    return new ClauseResult(
        clause(),
        finding.passed(),
        finding.reason().get(),
        hits(posting, places),
        finding.unknown(),
        finding.passed() ? null : cure(posting, places, now));
  }
}
