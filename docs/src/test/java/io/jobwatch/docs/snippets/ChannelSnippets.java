package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;

/** Snippets of the page on channels. */
final class ChannelSnippets {

  private ChannelSnippets() {}

  static String test(Jobwatch jobwatch) {
    // tag::test
    Destination typed = Destination.of("telegram", "-1001234567890");
    DeliveryResult result = jobwatch.outbox().sendTest("ada", typed);
    String shown = result.kind() + ": " + result.detail(); // delivered: message 4711
    // end::test
    return shown;
  }
}
