/** Jobwatch storage in a database through jOOQ. */
module io.jobwatch.storage.jooq {
  requires com.fasterxml.jackson.databind;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires transitive io.jobwatch.core;
  requires transitive java.sql;
  requires org.jooq;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.jobwatch.storage.jooq;

  provides io.jobwatch.spi.storage.StorageProvider with
      io.jobwatch.storage.jooq.JooqStorageProvider;
}
