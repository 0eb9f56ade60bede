package io.jobwatch.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an ingest saw happen to one posting.
 *
 * @param kind what happened
 * @param posting the posting as it is after the change
 * @param fields the fields that differ; empty unless the posting was known before
 * @param at when it was seen
 */
public record PostingChange(
    ChangeKind kind, JobPosting posting, Set<PostingField> fields, Instant at) {

  /** Copies the fields, in their declared order. */
  public PostingChange {
    EnumSet<PostingField> copy = EnumSet.noneOf(PostingField.class);
    copy.addAll(fields);
    fields = Collections.unmodifiableSet(copy);
  }
}
