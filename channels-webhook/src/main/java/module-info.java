/** The webhook channel of Jobwatch. */
module io.jobwatch.channels.webhook {
  requires transitive io.jobwatch.core;
  requires static transitive org.jspecify;
}
