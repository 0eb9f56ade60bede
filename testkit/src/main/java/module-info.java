/** Contract tests and fakes for authors of Jobwatch plugins. */
module io.jobwatch.testkit {
  requires com.fasterxml.jackson.databind;
  requires transitive io.jobwatch.core;
  requires java.net.http;
  requires jdk.httpserver;
  requires java.logging;
  requires org.assertj.core;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;
  requires org.junit.jupiter.params;

  exports io.jobwatch.testkit;
  exports io.jobwatch.testkit.boards;

  // JUnit calls the contracts' test methods, which are nobody else's business.
  opens io.jobwatch.testkit to
      org.junit.platform.commons;
}
