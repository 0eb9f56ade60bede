package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes and receivers that stand still for longer than they should. */
final class StandstillCases {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private StandstillCases() {}

  /** The whole process is stopped while it sends, and goes on when others have taken over. */
  static Verdict frozen(Scene scene) {
    scene.receiver().hold(send -> Duration.ofMillis(200));
    List<NodeProcess> nodes = scene.startTwo();
    NodeProcess zombie = nodes.get(0).awaitReady();
    nodes.forEach(node -> node.awaitReady().add(scene.size(300, 100), 10));
    Waits.require("sends", () -> scene.receiver().count(zombie.run()) >= 8, PATIENCE);
    zombie.signal("STOP");
    Waits.sleep(Duration.ofMillis(300));
    scene.broke(zombie, scene.perProcess());
    Waits.sleep(Duration.ofSeconds(15));
    long takenOver = takenOver(scene, zombie);
    zombie.signal("CONT");
    Verdict verdict = Verdict.of(scene, nodes.get(nodes.size() - 1));
    int lost = zombie.leasesLost().size();
    verdict = verdict.note(lost + " leases lost");
    // With a file, whoever could take over is frozen too.
    return scene.database().shared()
        ? verdict
            .note(takenOver + " taken over meanwhile")
            .with("nothing was taken over from the frozen node", takenOver > 0)
            .with("the frozen node lost no lease", lost > 0)
        : verdict;
  }

  /** How much of what a frozen process had under way others have sent since. */
  private static long takenOver(Scene scene, NodeProcess frozen) {
    Fault fault = scene.faults().get(scene.faults().size() - 1);
    return scene.receiver().sends().stream()
        .filter(send -> !send.run().equals(frozen.run()) && send.nanos() > fault.nanos())
        .map(Send::id)
        .filter(fault.underWay()::contains)
        .distinct()
        .count();
  }

  /** One worker stands still between its send and the write of it, longer than its lease. */
  static Verdict paused(Scene scene) {
    scene.set("pause-seconds", 2 * NodeParts.LEASE.toSeconds());
    scene.set("pause-after", 3);
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    // One node may get most of it. Each delivery has its own destination, or one node might stand
    // still with the destination of what the other does, and neither could take over.
    AtomicInteger round = new AtomicInteger();
    Waits.require(
        "a pause in each process",
        () -> {
          nodes.forEach(node -> node.add(10, 10, round.incrementAndGet() + "/"));
          Waits.sleep(Duration.ofMillis(500));
          return nodes.stream().allMatch(node -> node.said("pausing") > 0);
        },
        PATIENCE);
    nodes.forEach(node -> scene.broke(node, scene.perProcess()));
    Waits.sleep(NodeParts.LEASE.multipliedBy(2).plusSeconds(1));
    NodeProcess last = nodes.get(nodes.size() - 1);
    long pauses = nodes.stream().mapToLong(node -> node.said("pausing")).sum();
    Verdict verdict = Verdict.of(scene, last);
    long lost = nodes.stream().mapToLong(node -> node.leasesLost().size()).sum();
    return verdict
        .note(lost + " leases lost in " + pauses + " pauses")
        .with("other than one lease lost for each pause", lost == pauses);
  }

  /** The receiver takes three times as long as an attempt may, the first time it has an id. */
  static Verdict slowReceiver(Scene scene) {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    scene
        .receiver()
        .hold(send -> seen.add(send.id()) ? NodeParts.DEADLINE.multipliedBy(3) : Duration.ZERO);
    List<NodeProcess> nodes = scene.startTwo();
    int all = scene.size(80, 30);
    nodes.get(0).awaitReady().add(all, 10);
    Waits.require("all to arrive", () -> seen.size() >= all, PATIENCE.multipliedBy(2));
    // Every attempt is one that was cut short, so its outcome is unknown.
    nodes.forEach(node -> scene.broke(node, all));
    Verdict verdict = Verdict.of(scene, nodes.get(0));
    long longest =
        nodes.stream().flatMap(node -> node.attemptMillis().stream()).max(Long::compare).get();
    double closest = closest(scene.receiver().sends());
    return verdict
        .note("longest attempt " + longest + " ms, closest repeat after " + closest + " s")
        .with("an attempt of " + longest + " ms", longest <= 2_500)
        .with("two sends of one id at once", closest >= NodeParts.DEADLINE.toSeconds());
  }

  /** The shortest time in seconds between two sends of one id. */
  private static double closest(List<Send> sends) {
    Map<String, Long> last = new HashMap<>();
    long closest = Long.MAX_VALUE;
    for (Send send : sends) {
      Long before = last.put(send.id(), send.nanos());
      closest = before == null ? closest : Math.min(closest, send.nanos() - before);
    }
    return Math.round(closest / 1e7) / 100.0;
  }
}
