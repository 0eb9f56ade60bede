package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Subscriber;

final class UsePlugin {

  private UsePlugin() {}

  static JobwatchBuilder use() {
    // tag::use
    JobwatchBuilder builder =
        Jobwatch.builder()
            .channel("acme/pager", options -> options.set("url", "https://pager.acme.example/"))
            .subscriber(Subscriber.of("ada").route("acme/pager", "4711"));
    // end::use
    return builder;
  }
}
