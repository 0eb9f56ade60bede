package io.jobwatch.benchmarks.faults;

import java.time.Duration;

/** The process ends after the receiver has taken a message and before that is stored. */
final class HaltCase {

  private HaltCase() {}

  static Verdict run(Scene scene) {
    int halts = scene.rounds(10, 3);
    scene.set("workers", 1);
    for (int halt = 0; halt < halts; halt++) {
      scene.set("halt-after", 1 + scene.random().nextInt(5));
      NodeProcess node = scene.start();
      node.awaitReady().add(10, 5);
      node.awaitEnd();
      scene.broke(node, 1);
    }
    scene.set("halt-after", -1);
    NodeProcess last = scene.start().awaitReady();
    Verdict verdict = Verdict.of(scene, last);
    boolean one = verdict.duplicates() == halts;
    return verdict.note(halts + " halts").with("not one duplicate for each halt", one);
  }

  private static final int ATTEMPTS = 3;

  /** A row whose message ends the process each time it is tried. */
  static Verdict poison(Scene scene) {
    scene.set("attempts", ATTEMPTS);
    scene.set("poison", 5);
    NodeProcess node = scene.start();
    node.awaitReady().add(scene.size(200, 50), 50);
    Waits.require(
        "deliveries to be stored", () -> scene.journal().count() >= 50, Duration.ofSeconds(60));
    String poison = node.run() + "-5";
    scene.set("poison", -1);
    int deaths = 0;
    NodeProcess.NodeState state = scene.drained(node);
    while (!node.alive() && deaths <= ATTEMPTS) {
      deaths++;
      scene.broke(node, scene.perProcess());
      node = scene.start().awaitReady();
      state = scene.drained(node);
    }
    return Verdict.of(scene, node, 1)
        .note(deaths + " processes ended")
        .with("quarantined after " + deaths + " ends", deaths == ATTEMPTS)
        .with("the row is no dead letter", state.failed().contains(poison));
  }
}
