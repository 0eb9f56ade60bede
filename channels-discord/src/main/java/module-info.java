/** The discord channel of Jobwatch. */
module io.jobwatch.channels.discord {
  requires transitive io.jobwatch.core;
  requires static transitive org.jspecify;
}
