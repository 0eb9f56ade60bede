package io.jobwatch.benchmarks.path;

import java.time.Duration;

/**
 * What was measured.
 *
 * @param ingest the whole ingest by Jobwatch
 * @param storing what of it was spent in transactions
 * @param plainPostings the plain batch of the postings' rows
 * @param plain the plain batch of all rows
 */
record IngestTimes(Duration ingest, Duration storing, Duration plainPostings, Duration plain) {

  static final IngestTimes NONE =
      new IngestTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  IngestTimes plus(IngestTimes other) {
    return new IngestTimes(
        ingest.plus(other.ingest),
        storing.plus(other.storing),
        plainPostings.plus(other.plainPostings),
        plain.plus(other.plain));
  }
}
