package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.process.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link NodeMain} that runs, as its parent sees it. */
final class NodeProcess {

  private static final Pattern LEASE_LOST = Pattern.compile("event=lease_lost delivery=(\\S+)");
  private static final Pattern LOG_ENTRY = Pattern.compile("^\\d\\d:\\d\\d:");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String run;
  private final Process process;
  private final Path log;
  private final Thread reader;
  private final Journal journal;
  private final Map<String, Integer> confirmed = new ConcurrentHashMap<>();
  private final Queue<String> other = new ConcurrentLinkedQueue<>();
  private final Queue<Long> attemptMillis = new ConcurrentLinkedQueue<>();
  private final long begun = System.nanoTime();
  private volatile long openedMillis = -1;
  private volatile double startSeconds = -1;
  private volatile @Nullable NodeState state;

  /**
   * The answer to the question for the state.
   *
   * @param open how many deliveries have not ended
   * @param failed those that failed for good
   */
  record NodeState(int open, Set<String> failed) {}

  private NodeProcess(String run, Process process, Path log, Journal journal) {
    this.run = run;
    this.process = process;
    this.log = log;
    this.journal = journal;
    this.reader = new Thread(this::read, "reader-" + run);
    reader.setDaemon(true);
    reader.start();
  }

  static NodeProcess start(NodeSettings settings, Path directory, Journal journal) {
    String run = settings.text("run");
    Path log = directory.resolve(run + ".log");
    List<String> options =
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto");
    try {
      Process process =
          ChildJvm.of(NodeMain.class, options, settings.arguments())
              .redirectError(log.toFile())
              .start();
      return new NodeProcess(run, process, log, journal);
    } catch (IOException e) {
      throw new UncheckedIOException("Starting node '" + run + "': failed.", e);
    }
  }

  String run() {
    return run;
  }

  /** How often the node said that it had stored the success of a delivery, by delivery. */
  Map<String, Integer> confirmed() {
    return confirmed;
  }

  List<Long> attemptMillis() {
    return List.copyOf(attemptMillis);
  }

  /** How long the opening of its storage took; -1 if it never did. */
  long openedMillis() {
    return openedMillis;
  }

  /** How long it took from the start of the process until its nodes ran; -1 if they never did. */
  double startSeconds() {
    return startSeconds;
  }

  boolean alive() {
    return process.isAlive();
  }

  boolean ready() {
    return openedMillis >= 0;
  }

  NodeProcess awaitReady() {
    Waits.require("node " + run + " to be ready", () -> ready() || !alive(), PATIENCE);
    if (!ready()) {
      throw new IllegalStateException("Starting node '" + run + "': it ended. Read " + log + ".");
    }
    return this;
  }

  /** What else the node said, such as {@code fetched 0 board-1}. */
  long said(String line) {
    return other.stream().filter(one -> one.startsWith(line)).count();
  }

  /** How often a delivery was another node's by the time that its end was to be stored. */
  Map<String, Integer> leasesLost() {
    Map<String, Integer> lost = new HashMap<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .map(LEASE_LOST::matcher)
          .filter(Matcher::find)
          .forEach(found -> lost.merge(found.group(1), 1, Integer::sum));
      return lost;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many entries its log has; what follows one, such as where an error came from, is not. */
  long logEntries() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> LOG_ENTRY.matcher(line).find()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(int count, int batch) {
    add(count, batch, "");
  }

  /** Has it store deliveries to a part of the receiver, such as {@code bad/}. */
  void add(int count, int batch, String folder) {
    tell("add " + count + " " + batch + " " + folder);
  }

  /** Asks how things are; nothing if there is no answer in time. */
  @Nullable NodeState state(Duration longest) {
    state = null;
    tell("state");
    boolean unused = Waits.until(() -> state != null || !alive(), longest);
    return state;
  }

  /** Ends the process as {@code kill -9} does, and reads all it had said. */
  void kill() {
    // Not by the process itself, which would close what is left to read.
    boolean unused = process.toHandle().destroyForcibly();
    awaitEnd();
  }

  void signal(String name) {
    Signals.send(process.pid(), name);
  }

  /** Waits until it has ended and all it had said is read; gives how long that took. */
  Duration awaitEnd() {
    long begun = System.nanoTime();
    try {
      process.waitFor();
      reader.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void tell(String command) {
    try {
      Writer commands = process.outputWriter();
      commands.write(command + "\n");
      commands.flush();
    } catch (IOException e) {
      // It has ended; whoever waits for an answer sees that.
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        if (line.endsWith(" .")) {
          heard(line.substring(0, line.length() - 2));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // The pipe ends with the process.
    }
  }

  private void heard(String line) {
    String[] words = line.split(" ", 5);
    switch (words[0]) {
      case "acked" -> journal.acked(words[1]);
      case "ready" -> {
        startSeconds = (System.nanoTime() - begun) / 1e9;
        openedMillis = Long.parseLong(words[1]);
      }
      case "done" -> {
        attemptMillis.add(Long.parseLong(words[4]));
        if (words[2].equals("delivered")) {
          confirmed.merge(words[1], 1, Integer::sum);
        }
      }
      case "state" -> state = new NodeState(Integer.parseInt(words[1]), ids(words));
      default -> other.add(line);
    }
  }

  private static Set<String> ids(String[] words) {
    return words.length < 3 || words[2].isEmpty()
        ? Set.of()
        : Set.copyOf(Arrays.asList(words[2].split(",")));
  }
}
