package io.jobwatch.docs.snippets;

import io.jobwatch.dedup.DedupStrategies;
import io.jobwatch.model.Alert;

final class DedupSnippets {

  private DedupSnippets() {}

  static Alert ttl(Alert alert) {
    // tag::alert
    Alert again = alert.dedup(DedupStrategies.TTL); // a plugin of your own: dedup("acme/weekly")
    // end::alert
    return again;
  }
}
