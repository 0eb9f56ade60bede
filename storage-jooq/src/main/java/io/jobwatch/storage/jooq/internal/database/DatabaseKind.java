package io.jobwatch.storage.jooq.internal.database;

import org.jooq.SQLDialect;

/** The databases that are known. */
public enum DatabaseKind {
  /** H2, embedded. Older ones lose rows of a file when they are closed (h2database #4247). */
  H2("H2", "2.4.240", SQLDialect.H2, "com.h2database:h2"),
  /** PostgreSQL. */
  POSTGRESQL("PostgreSQL", "12.0", SQLDialect.POSTGRES, "org.postgresql:postgresql"),
  /** MariaDB. */
  MARIADB("MariaDB", "10.6", SQLDialect.MARIADB, "org.mariadb.jdbc:mariadb-java-client"),
  /** MySQL; older ones than 8.0.19 cannot name the row that an insert was about. */
  MYSQL("MySQL", "8.0.31", SQLDialect.MYSQL, "org.mariadb.jdbc:mariadb-java-client");

  private final String label;
  private final String least;
  private final SQLDialect dialect;
  private final String driver;

  DatabaseKind(String label, String least, SQLDialect dialect, String driver) {
    this.label = label;
    this.least = least;
    this.dialect = dialect;
    this.driver = driver;
  }

  /** How people call it. */
  String label() {
    return label;
  }

  /** The oldest version that does all that is asked of it. */
  DatabaseVersion least() {
    return DatabaseVersion.parse(least);
  }

  SQLDialect dialect() {
    return dialect;
  }

  /** The artifact of the driver that it is tested with. */
  String driver() {
    return driver;
  }

  /** Whether it runs in a process of its own, with a clock that is everybody's. */
  boolean isServer() {
    return this != H2;
  }

  /** Whether JDBC's catalogs are what others call schemas. */
  boolean hasCatalogs() {
    return this == MARIADB || this == MYSQL;
  }
}
