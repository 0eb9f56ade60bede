package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Many receivers take a message and then answer one byte at a time, beside others that are well and
 * always have some messages to come.
 */
final class DripCase {

  /** Their number. */
  private static final int BAD = 50;

  /** So many for the others always wait, so that no node ever rests. */
  private static final int WAITING = 40;

  /** Longer than until a node looks again that had nothing to do. */
  private static final Duration BOTH_AWAKE = Duration.ofSeconds(6);

  /** The default: a node may be the one that claims them all, and has to have room for that. */
  private static final int WORKERS = 8;

  private DripCase() {}

  static Verdict run(Scene scene) {
    scene.set("attempts", 2);
    scene.set("workers", WORKERS);
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    // In quick rounds too, long enough for both attempts.
    Duration time = Duration.ofSeconds(scene.size(30, 12));
    feed(scene, nodes.get(0), BOTH_AWAKE, 0);
    long alone = System.nanoTime();
    feed(scene, nodes.get(0), time, 0);
    long beside = System.nanoTime();
    nodes.get(0).add(BAD, BAD, "bad/");
    feed(scene, nodes.get(0), time, BAD);
    // Nothing of these is confirmed, and each is sent as often as there are attempts.
    nodes.forEach(node -> scene.broke(node, 2 * BAD));
    Verdict verdict = Verdict.of(scene, nodes.get(0), BAD);
    List<Long> usual = delays(scene, acked -> acked >= alone && acked < beside);
    List<Long> delays = delays(scene, acked -> acked >= beside);
    long raised = Percentile.of(delays, 99) - Percentile.of(usual, 99);
    long longest =
        nodes.stream().flatMap(node -> node.attemptMillis().stream()).max(Long::compare).get();
    return verdict
        .note("others " + within(usual) + " before and " + within(delays) + " beside them")
        .note("longest attempt " + longest + " ms")
        .with("an attempt of " + longest + " ms", longest <= 2_500)
        .with("the others' p99 raised by " + raised + " ms", raised <= 2_000);
  }

  /** Has more for the others stored whenever little waits. */
  private static void feed(Scene scene, NodeProcess node, Duration time, int bad) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      int before = scene.journal().count();
      if (scene.journal().count() - bad - arrived(scene) < WAITING) {
        node.add(10, 10);
        Waits.require(
            "deliveries", () -> scene.journal().count() >= before + 10, Duration.ofSeconds(30));
      } else {
        Waits.sleep(Duration.ofMillis(10));
      }
    }
  }

  private static long arrived(Scene scene) {
    return scene.receiver().sends().stream()
        .filter(send -> !send.dripped())
        .map(Send::id)
        .distinct()
        .count();
  }

  /** After how many milliseconds what was promised at some time to the others was sent. */
  private static List<Long> delays(Scene scene, Predicate<Long> ackedAt) {
    return scene.receiver().sends().stream()
        .filter(send -> !send.dripped() && ackedAt.test(scene.journal().ackedAt(send.id())))
        .map(send -> (send.nanos() - scene.journal().ackedAt(send.id())) / 1_000_000)
        .sorted()
        .toList();
  }

  private static String within(List<Long> delays) {
    return "%d within %d ms (p50), %d ms (p99)"
        .formatted(delays.size(), Percentile.of(delays, 50), Percentile.of(delays, 99));
  }
}
