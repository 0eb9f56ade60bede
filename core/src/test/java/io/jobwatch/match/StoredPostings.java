package io.jobwatch.match;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.PostingKey;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Postings in a storage. */
final class StoredPostings {

  private StoredPostings() {}

  static Storage of(List<JobPosting> postings) {
    Storage storage = new InMemoryStorage();
    storage.execute(stores -> stores.postings().save(postings, Signer::sign));
    return storage;
  }

  static JobPosting seen(int id, Instant seen, UnaryOperator<PostingContentBuilder> content) {
    return JobPosting.first(
        new PostingKey(PluginId.of("test"), "acme", "p" + id),
        content.apply(PostingContent.builder("Engineer", "Acme")).build(),
        seen);
  }
}
