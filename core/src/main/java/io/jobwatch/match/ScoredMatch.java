package io.jobwatch.match;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Verdict;

/**
 * A posting that passed an alert's criteria, with its matcher's verdict.
 *
 * @param alert the alert
 * @param posting the posting
 * @param cause what happened to the posting
 * @param verdict what the matcher said
 */
public record ScoredMatch(Alert alert, JobPosting posting, ChangeKind cause, Verdict verdict) {}
