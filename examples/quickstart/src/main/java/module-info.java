/** The main example of Jobwatch. */
module io.jobwatch.examples.quickstart {
  requires greenmail;
  requires info.picocli;
  requires io.jobwatch.channels.webhook;
  requires io.jobwatch.core;
  requires io.jobwatch.storage.jooq;
  requires io.jobwatch.testkit;
  requires jakarta.mail;
  requires jdk.httpserver;
  requires static org.jspecify;

  // picocli sets the options' fields.
  opens io.jobwatch.examples.quickstart to
      info.picocli;
}
