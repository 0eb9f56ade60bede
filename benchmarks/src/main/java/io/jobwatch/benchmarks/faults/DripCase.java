package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;

/**
 * Many receivers take a message and then answer one byte at a time, beside others that are well.
 */
final class DripCase {

  /** Their number. */
  private static final int BAD = 50;

  private DripCase() {}

  static Verdict run(Scene scene) {
    int all = scene.size(2_000, 400);
    scene.set("bad", BAD);
    scene.set("attempts", 2);
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    nodes.get(0).add(all, 50);
    Waits.require("deliveries", () -> scene.journal().count() >= all, Duration.ofSeconds(60));
    // Nothing of these is confirmed, and each is sent as often as there are attempts.
    nodes.forEach(node -> scene.broke(node, 2 * BAD));
    Verdict verdict = Verdict.of(scene, nodes.get(0));
    List<Long> delays =
        scene.receiver().sends().stream()
            .filter(send -> !send.dripped())
            .map(send -> (send.nanos() - scene.journal().ackedAt(send.id())) / 1_000_000)
            .sorted()
            .toList();
    long longest =
        nodes.stream().flatMap(node -> node.attemptMillis().stream()).max(Long::compare).get();
    return verdict
        .note("others within " + Percentile.of(delays, 50) + " ms (p50)")
        .note(Percentile.of(delays, 99) + " ms (p99)")
        .note("longest attempt " + longest + " ms")
        .with("an attempt of " + longest + " ms", longest <= 2_500);
  }
}
