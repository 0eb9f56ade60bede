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
            .channel(
                "acme/pager",
                options ->
                    options
                        .set("gateway", "https://pager.acme.example/")
                        .set("token", System.getenv("PAGER_TOKEN")))
            .subscriber(Subscriber.of("ada").route("acme/pager", "+49 30 5550100"));
    // end::use
    return builder;
  }
}
