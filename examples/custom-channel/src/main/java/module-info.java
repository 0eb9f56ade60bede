/** The pager channel of Jobwatch. */
module com.acme.pager {
  requires transitive io.jobwatch.core;
  requires static transitive org.jspecify;
}
