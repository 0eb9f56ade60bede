/** Contract tests and fakes for authors of Jobwatch plugins. */
module io.jobwatch.testkit {
  requires com.fasterxml.jackson.databind;
  requires transitive io.jobwatch.core;
  requires jdk.httpserver;
  requires org.assertj.core;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;

  exports io.jobwatch.testkit.boards;
  exports io.jobwatch.testkit.storage;

  // JUnit calls the tests, which are no one else's business.
  opens io.jobwatch.testkit.storage to
      org.junit.platform.commons;
}
