/** The telegram channel of Jobwatch. */
module io.jobwatch.channels.telegram {
  requires transitive io.jobwatch.core;
  requires static transitive org.jspecify;
}
