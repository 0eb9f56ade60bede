package io.jobwatch.match;

import java.time.Instant;

/** One clause of an alert, prepared once for any number of postings. */
interface CompiledClause {

  Clause clause();

  Finding check(PreparedPosting posting, Instant now);
}
