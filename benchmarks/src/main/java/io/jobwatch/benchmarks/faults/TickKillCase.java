package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One of two nodes is killed at the moment at which the digests of many subscribers are due. */
final class TickKillCase {

  private static final int POSTINGS = 5;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The lease of a digest and the time until the next look, and as much again for the machine. */
  private static final long LIMIT_SECONDS = 2 * (60 + 5);

  /** With a file, the node that is started frees what the last one had: no lease is waited for. */
  private static final long FILE_LIMIT_SECONDS = 30;

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
    Waits.sleep(Duration.ofMillis((toTick < 15_000 ? toTick + MINUTE : toTick) + chance));
    scene.kill(nodes.get(0));
    long killed = System.nanoTime();
    nodes.set(0, scene.start().awaitReady());
    double startSeconds = (System.nanoTime() - killed) / 1e9;
    Waits.require("all digests", () -> scene.receiver().distinct() >= subscribers, PATIENCE);
    double seconds = (System.nanoTime() - killed) / 1e9;
    boolean file = !scene.database().shared();
    return Told.of(scene, nodes.get(0), subscribers, POSTINGS)
        .note(subscribers + " digests")
        .note(String.format(Locale.ROOT, "the last %.0f s after the kill", seconds))
        .atMost(
            "seconds to the last digest",
            seconds,
            file ? startSeconds + FILE_LIMIT_SECONDS : LIMIT_SECONDS);
  }
}
