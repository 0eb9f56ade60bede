package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.faults.NodeProcess.NodeState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one case plays with: a new database, a receiver, a journal, and the nodes it starts. */
final class Scene implements AutoCloseable {

  private static final Duration DRAIN = Duration.ofSeconds(60);
  private static final Duration STORED = Duration.ofMinutes(5);

  /**
   * One under way, eight that are slow and have lent their slots, and twelve whose outcomes wait,
   * as the dispatcher has it.
   */
  private static final int SENDS_PER_WORKER = 21;

  private final FaultDatabase database;
  private final Path directory;
  private final Scale scale;
  private final Random random;
  private final Receiver receiver = Receiver.start();
  private final Journal journal;
  private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private NodeSettings settings;

  /**
   * How much a case does.
   *
   * @param quick whether one short round is enough
   * @param rounds how many faults, or 0 for as many as the case has by itself
   * @param seed what chance begins with
   */
  record Scale(boolean quick, int rounds, long seed) {}

  Scene(FaultDatabase database, Path directory, Scale scale) {
    this.database = database;
    this.directory = directory;
    this.scale = scale;
    this.random = new Random(scale.seed());
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.journal = new Journal(directory.resolve("journal"));
    this.settings = database.fresh().with("receiver", receiver.address());
  }

  FaultDatabase database() {
    return database;
  }

  Path directory() {
    return directory;
  }

  Receiver receiver() {
    return receiver;
  }

  Journal journal() {
    return journal;
  }

  Random random() {
    return random;
  }

  List<NodeProcess> nodes() {
    return nodes;
  }

  List<Fault> faults() {
    return faults;
  }

  NodeSettings settings() {
    return settings;
  }

  /** Sets a setting of the nodes that are started from now on. */
  void set(String name, Object value) {
    settings = settings.with(name, value);
  }

  /** A size: the usual one or that of a quick round. */
  int size(int usual, int quick) {
    return scale.quick() ? quick : usual;
  }

  /** How many faults: what the command line says, or else as {@link #size}. */
  int rounds(int usual, int quick) {
    return scale.rounds() > 0 ? scale.rounds() : size(usual, quick);
  }

  /** Starts two nodes: two processes, or one where a database has room for one only. */
  List<NodeProcess> startTwo() {
    if (!database.shared()) {
      set("nodes", 2);
      return new ArrayList<>(List.of(start()));
    }
    return new ArrayList<>(List.of(start(), start()));
  }

  NodeProcess start() {
    String run = "r" + (nodes.size() + 1);
    NodeProcess node = NodeProcess.start(settings.with("run", run), directory, journal);
    nodes.add(node);
    return node;
  }

  /** How many sends may be under way in a process or wait for their outcomes to be stored. */
  int perProcess() {
    int workers = settings.number("workers", NodeSettings.WORKERS);
    return settings.number("nodes", 1) * workers * SENDS_PER_WORKER;
  }

  void kill(NodeProcess node) {
    faults.add(new Fault(System.nanoTime(), node.run(), Set.of(), perProcess()));
    node.kill();
  }

  /** Notes that a process ended by itself or stood still. */
  void broke(NodeProcess node, int bound) {
    faults.add(new Fault(System.nanoTime(), node.run(), unconfirmed(node), bound));
  }

  /** Notes that the database is broken for all nodes that run. */
  void databaseBroke() {
    Set<String> underWay = new HashSet<>();
    List<NodeProcess> alive = nodes.stream().filter(NodeProcess::alive).toList();
    alive.forEach(node -> underWay.addAll(unconfirmed(node)));
    faults.add(new Fault(System.nanoTime(), "", underWay, alive.size() * perProcess()));
  }

  private Set<String> unconfirmed(NodeProcess node) {
    Set<String> ids = new HashSet<>();
    for (Send send : receiver.sends()) {
      if (send.run().equals(node.run()) && !node.confirmed().containsKey(send.id())) {
        ids.add(send.id());
      }
    }
    return ids;
  }

  /** Lets a node store more until so many were promised. */
  void topUp(NodeProcess node, int total) {
    int missing = total - journal.count();
    if (missing > 0) {
      node.awaitReady().add(missing, 10);
      Waits.require("deliveries to be stored", () -> journal.count() >= total, STORED);
    }
  }

  /** Waits until nothing is left to do, or a minute brought nothing; gives how things are then. */
  NodeState drained(NodeProcess node) {
    long end = System.nanoTime() + DRAIN.toNanos();
    int arrived = 0;
    NodeState last = new NodeState(Integer.MAX_VALUE, Set.of());
    int promised = -1;
    boolean done = false;
    while (!done && System.nanoTime() < end && node.alive()) {
      if (receiver.count() > arrived) {
        arrived = receiver.count();
        end = System.nanoTime() + DRAIN.toNanos();
      }
      NodeState state = node.state(Duration.ofSeconds(5));
      if (state != null) {
        last = state;
        Set<String> wanted = new HashSet<>(journal.all());
        wanted.removeAll(state.failed());
        // A node may still be storing what it was told to.
        boolean quiet = promised == journal.count();
        promised = journal.count();
        done = quiet && state.open() == 0 && receiver.has(wanted);
      }
      Waits.sleep(Duration.ofMillis(done ? 0 : 700));
    }
    return last;
  }

  @Override
  public void close() {
    nodes.forEach(NodeProcess::kill);
    receiver.close();
    journal.close();
  }
}
