package io.jobwatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of a source, for the statistics.
 *
 * @param sourceId the source's id
 * @param company the employer that the source names, or {@code null}; at most 300 characters
 * @param outcome how it went
 * @param detail why it went so; empty if there is nothing to say
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param listed how many postings the source listed
 * @param added how many of them are new
 * @param changed how many of them changed
 * @param reopened how many were closed and are listed again
 * @param expired how many are no longer listed
 * @param filled how many the source says are filled
 * @param refused how many could not be used
 */
public record Fetch(
    String sourceId,
    @Nullable String company,
    SourceOutcome outcome,
    String detail,
    Instant startedAt,
    Instant finishedAt,
    int listed,
    int added,
    int changed,
    int reopened,
    int expired,
    int filled,
    int refused) {

  /** The longest name of a company, in characters. */
  public static final int MAX_COMPANY = 300;

  /** Checks the company. */
  public Fetch {
    if (company != null && company.length() > MAX_COMPANY) {
      throw Checks.refusal(
          "Company of a fetch",
          company.substring(0, 40) + "...",
          "it has " + company.length() + " characters",
          "use at most " + MAX_COMPANY);
    }
  }
}
