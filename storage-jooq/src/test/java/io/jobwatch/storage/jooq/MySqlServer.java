package io.jobwatch.storage.jooq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * MySQL, from an archive that Maven brings. Its program is made for Linux and asks for a library
 * that not every machine has, so what needs it is skipped where it cannot run and no server is
 * named by {@code JOBWATCH_TEST_MYSQL_URL}.
 */
final class MySqlServer {

  private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";

  private static final Optional<String> REASON = findReason();

  private MySqlServer() {}

  /** Why there is none; empty if there is one. */
  static Optional<String> reasonAgainst() {
    return REASON;
  }

  private static Optional<String> findReason() {
    String otherwise = " Or name a server in JOBWATCH_TEST_MYSQL_URL.";
    if (System.getenv("JOBWATCH_TEST_MYSQL_URL") != null) {
      return Optional.empty();
    }
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      return Optional.of("MySQL is brought for Linux on x86-64 only." + otherwise);
    }
    try {
      run(List.of(program(), "--version"));
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(
          "MySQL does not run here: " + e.getMessage() + " Install the library." + otherwise);
    }
  }

  /** Starts one with data that is gone at the end of the JVM. */
  static ServerAddress start() {
    Path data = Folder.HOME.resolve("data");
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(program(), "--no-defaults"));
    command.add("--basedir=" + Folder.HOME);
    command.add("--lc-messages-dir=" + Folder.HOME.resolve("share"));
    command.add("--datadir=" + data);
    if ("root".equals(System.getProperty("user.name"))) {
      // The server refuses to run as root unless it is told so.
      command.add("--user=root");
    }
    List<String> initialize = new ArrayList<>(command);
    initialize.add("--initialize-insecure");
    run(initialize);
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=localhost",
            "--socket=" + Folder.HOME.resolve("socket"),
            "--mysqlx=OFF",
            "--skip-ssl",
            "--skip-log-bin",
            "--innodb-use-native-aio=0",
            "--innodb-flush-method=nosync",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=64M",
            "--max-allowed-packet=16M"));
    Process server = process(command, ProcessBuilder.Redirect.PIPE);
    Folder.end(server);
    awaitReady(server);
    return new ServerAddress("jdbc:mariadb://localhost:" + port + "/", "mysql", "root", "");
  }

  private static void awaitReady(Process server) {
    BufferedReader words = server.inputReader();
    StringBuilder said = new StringBuilder();
    try {
      String line = words.readLine();
      // It listens at another port for its administrators.
      while (line != null && !(line.contains("ready for connections") && line.contains("socket"))) {
        said.append(line).append('\n');
        line = words.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("MySQL did not start: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread reader = new Thread(() -> words.lines().forEach(line -> {}), "jobwatch-mysql-words");
    reader.setDaemon(true);
    reader.start();
  }

  private static String program() {
    return Folder.HOME.resolve("bin/mysqld").toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end, with a message that has its words if it fails. */
  private static void run(List<String> command) {
    Process process = process(command, ProcessBuilder.Redirect.PIPE);
    String words = process.inputReader().lines().collect(Collectors.joining("\n"));
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(words);
    }
  }

  private static Process process(List<String> command, ProcessBuilder.Redirect output) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive's files and the data, which are gone at the end of the JVM. */
  private static final class Folder {

    private static final AtomicReference<Process> SERVER = new AtomicReference<>();

    static final Path HOME = unpack();

    static void end(Process server) {
      SERVER.set(server);
    }

    private static Path unpack() {
      try {
        Path home = Files.createTempDirectory("jobwatch-mysql");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(home), "jobwatch-mysql"));
        List<String> tar = List.of("tar", "-xzf", "-", "-C", home.toString());
        Process unpacking = process(tar, ProcessBuilder.Redirect.DISCARD);
        try (InputStream archive = MySqlServer.class.getResourceAsStream(ARCHIVE);
            OutputStream there = unpacking.getOutputStream()) {
          archive.transferTo(there);
        }
        if (unpacking.onExit().join().exitValue() != 0) {
          throw new IllegalStateException("Unpacking MySQL failed.");
        }
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void clear(Path home) {
      Process server = SERVER.get();
      if (server != null) {
        server.destroyForcibly().onExit().join();
      }
      try (Stream<Path> found = Files.walk(home)) {
        for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(one);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
