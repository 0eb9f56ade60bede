package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.process.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Kills a plain writer on H2 as it is by default, which has to lose what it promised: the proof
 * that the harness sees a loss. Jobwatch refuses to open H2 so.
 */
final class DelayedWriterCase {

  private DelayedWriterCase() {}

  static Verdict run(Scene scene) {
    int kills = scene.rounds(5, 2);
    int promised = 0;
    int lost = 0;
    for (int kill = 0; kill < kills; kill++) {
      Path file = scene.directory().resolve("delayed-" + kill);
      Set<String> acked = write(file, 500 + scene.random().nextInt(1_000));
      promised += acked.size();
      acked.removeAll(kept(file));
      lost += acked.size();
    }
    return new Verdict(promised, 0, 0, 0, -1, List.of(), "")
        .note(kills + " kills lost " + lost + " of it, as they should")
        .with("nothing was lost, so a loss would not be seen", lost > 0);
  }

  /** Lets a process store rows, kills it, and gives those that it said it had stored. */
  private static Set<String> write(Path file, int rows) {
    Set<String> acked = new HashSet<>();
    try {
      Process process =
          ChildJvm.of(Writer.class, List.of(), List.of(file.toString()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines = process.inputReader()) {
        String line = lines.readLine();
        while (line != null) {
          if (line.endsWith(" .")) {
            acked.add(line.substring(0, line.length() - 2));
          }
          if (acked.size() == rows) {
            boolean unused = process.toHandle().destroyForcibly();
          }
          line = lines.readLine();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Running a plain writer: failed.", e);
    }
    return acked;
  }

  private static Set<String> kept(Path file) {
    Set<String> kept = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS row_kept (id VARCHAR PRIMARY KEY)");
      try (ResultSet rows = statement.executeQuery("SELECT id FROM row_kept")) {
        while (rows.next()) {
          kept.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Reading '" + file + "' after a kill: failed.", e);
    }
    return kept;
  }

  /** The process that is killed. */
  static final class Writer {

    private Writer() {}

    /**
     * Stores rows until it is killed.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws SQLException {
      try (Connection connection =
              DriverManager.getConnection("jdbc:h2:file:" + arguments[0], "sa", "");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS row_kept (id VARCHAR PRIMARY KEY)");
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO row_kept VALUES (?)")) {
          for (int row = 0; ; row++) {
            insert.setString(1, Integer.toString(row));
            insert.executeUpdate();
            NodeMain.say(Integer.toString(row));
          }
        }
      }
    }
  }
}
