/** Contract tests and fakes for authors of Jobwatch plugins. */
module io.jobwatch.testkit {
  requires com.fasterxml.jackson.databind;
  requires transitive io.jobwatch.core;
  requires java.logging;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.assertj.core;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;
  requires org.junit.jupiter.params;

  exports io.jobwatch.testkit;
  exports io.jobwatch.testkit.boards;
  exports io.jobwatch.testkit.storage;

  // JUnit calls the contracts' test methods, which are nobody else's business.
  opens io.jobwatch.testkit to
      org.junit.platform.commons;
  opens io.jobwatch.testkit.storage to
      org.junit.platform.commons;
}
