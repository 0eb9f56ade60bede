package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;

/**
 * Nodes whose wall clocks are wrong. They go by the clock of the server, so nothing comes of it.
 */
final class ClockCases {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String MISSING = "libfaketime is not installed";

  private ClockCases() {}

  /** The wall clock of one node jumps an hour ahead, and then to an hour behind. */
  record Jump() implements FaultCase {

    @Override
    public String number() {
      return "10";
    }

    @Override
    public String title() {
      return "the wall clock of a node jumps by an hour";
    }

    @Override
    public boolean appliesTo(FaultDatabase database) {
      return database.shared();
    }

    @Override
    public Verdict run(Scene scene) {
      if (!WallClock.available()) {
        return Verdict.skipped(MISSING);
      }
      scene.receiver().hold(send -> Duration.ofMillis(100));
      NodeProcess right = scene.start();
      WallClock clock = WallClock.of(scene, "clock");
      List<NodeProcess> nodes = List.of(right, scene.start());
      nodes.forEach(node -> node.awaitReady().add(scene.size(400, 200), 10));
      for (String shift : List.of("+1h", "-1h", "+0")) {
        int sends = scene.receiver().count(nodes.get(1).run()) + 20;
        clock.shift(shift);
        Waits.require(
            "sends by the node whose clock jumped",
            () -> scene.receiver().count(nodes.get(1).run()) >= sends,
            PATIENCE);
      }
      return notStolen(Verdict.of(scene, right), nodes);
    }
  }

  /** The wall clocks of two nodes are ten minutes apart. */
  record Apart() implements FaultCase {

    @Override
    public String number() {
      return "11";
    }

    @Override
    public String title() {
      return "two nodes ten minutes apart";
    }

    @Override
    public boolean appliesTo(FaultDatabase database) {
      return database.shared();
    }

    @Override
    public Verdict run(Scene scene) {
      if (!WallClock.available()) {
        return Verdict.skipped(MISSING);
      }
      int ticks = scene.size(200, 50);
      scene.set("sources", ticks);
      scene.set("subscribers", 0);
      scene.receiver().hold(send -> Duration.ofMillis(100));
      WallClock.of(scene, "ahead").shift("+5m");
      NodeProcess ahead = scene.start();
      WallClock.of(scene, "behind").shift("-5m");
      List<NodeProcess> nodes = List.of(ahead, scene.start());
      nodes.forEach(node -> node.awaitReady().add(scene.size(2_000, 200), 10));
      Waits.require("all runs", () -> LoadCases.fetched(nodes) >= ticks, PATIENCE);
      Verdict verdict = notStolen(Verdict.of(scene, ahead), nodes);
      long runs = LoadCases.fetched(nodes);
      return verdict
          .note(ticks + " ticks, " + runs + " runs")
          .with("runs that are not ticks", runs == ticks);
    }
  }

  private static Verdict notStolen(Verdict verdict, List<NodeProcess> nodes) {
    long stolen = nodes.stream().mapToLong(node -> node.leasesLost().size()).sum();
    return verdict
        .note(stolen + " leases lost")
        .with(stolen + " leases were taken from nodes that were alive", stolen == 0)
        .with("duplicates", verdict.duplicates() == 0);
  }
}
