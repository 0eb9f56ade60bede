/** Jobwatch storage in a database through jOOQ. */
module io.jobwatch.storage.jooq {
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires transitive io.jobwatch.core;
  requires java.sql;
  requires org.jooq;
  requires static transitive org.jspecify;
}
