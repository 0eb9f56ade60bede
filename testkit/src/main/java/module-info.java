/** Contract tests and fakes for authors of Jobwatch plugins. */
module io.jobwatch.testkit {
  requires transitive io.jobwatch.core;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.assertj.core;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;

  exports io.jobwatch.testkit;
}
