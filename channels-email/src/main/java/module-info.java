/** The email channel of Jobwatch. */
module io.jobwatch.channels.email {
  requires transitive io.jobwatch.core;
  requires jakarta.mail;
  requires static transitive org.jspecify;
}
