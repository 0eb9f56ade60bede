package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;

/** One of two nodes is killed at the moment at which the digests of many subscribers are due. */
final class TickKillCase {

  private static final int POSTINGS = 5;

  /** What the node had claimed waits until the lease of a digest ends. */
  private static final Duration PATIENCE = Duration.ofMinutes(7);

  private static final long MINUTE = 60_000;

  private TickKillCase() {}

  static Verdict run(Scene scene) {
    int subscribers = scene.size(1_000, 100);
    scene.set("sources", 1);
    scene.set("postings", POSTINGS);
    scene.set("subscribers", subscribers);
    scene.set("digest", "* * * * *");
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    Waits.require("the fetch", () -> LoadCases.fetched(nodes) > 0, PATIENCE);
    long now = System.currentTimeMillis();
    long toTick = MINUTE - now % MINUTE;
    long chance = scene.random().nextInt(101) - 50L;
    // Whatever was matched before the tick is due at it; a node needs a while for the matching.
    Waits.sleep(Duration.ofMillis((toTick < 5_000 ? toTick + MINUTE : toTick) + chance));
    scene.kill(nodes.get(0));
    nodes.set(0, scene.start().awaitReady());
    long killed = System.nanoTime();
    boolean unused = Waits.until(() -> scene.receiver().distinct() >= subscribers, PATIENCE);
    long seconds = (System.nanoTime() - killed) / 1_000_000_000;
    return Told.of(scene, nodes.get(0), subscribers, POSTINGS)
        .note(subscribers + " digests, the last " + seconds + " s after the kill");
  }
}
