package io.jobwatch.match;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.PostingKey;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Postings that say only what a test is about. */
final class Postings {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private Postings() {}

  static JobPosting described(String description) {
    return with(content -> content.descriptionText(description));
  }

  static JobPosting titled(String title) {
    return with(content -> content.title(title).descriptionText("Nothing else."));
  }

  static JobPosting with(UnaryOperator<PostingContentBuilder> change) {
    return of(change.apply(PostingContent.builder("Position", "Acme")).build());
  }

  static JobPosting of(PostingContent content) {
    return of(content, NOW);
  }

  static JobPosting of(PostingContent content, Instant firstSeen) {
    return JobPosting.first(new PostingKey(PluginId.of("test"), "acme", "1"), content, firstSeen);
  }
}
