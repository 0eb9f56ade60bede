package io.jobwatch.benchmarks.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the sends whose success nobody confirmed. */
final class InFlight {

  private InFlight() {}

  static int of(Scene scene) {
    List<Send> sends = scene.receiver().sends();
    return scene.nodes().stream().mapToInt(node -> of(sends, node)).sum();
  }

  static int of(List<Send> sends, NodeProcess node) {
    Map<String, Integer> open = new HashMap<>();
    for (Send send : sends) {
      if (send.run().equals(node.run())) {
        open.merge(send.id(), 1, Integer::sum);
      }
    }
    Map<String, Integer> lost = node.leasesLost();
    node.confirmed()
        .forEach(
            (id, times) -> {
              int held = Math.max(0, times - lost.getOrDefault(id, 0));
              open.computeIfPresent(id, (key, count) -> Math.max(0, count - held));
            });
    return open.values().stream().mapToInt(count -> count).sum();
  }

  /** The longest time in seconds from a fault to the next send of what was under way. */
  static double recovery(Scene scene) {
    List<Send> sends = scene.receiver().sends();
    double longest = -1;
    for (Fault fault : scene.faults()) {
      Map<String, Long> again = new HashMap<>();
      Set<String> orphans = orphans(scene, sends, fault);
      for (Send send : sends) {
        if (send.nanos() > fault.nanos() && orphans.contains(send.id())) {
          again.putIfAbsent(send.id(), send.nanos() - fault.nanos());
        }
      }
      for (long nanos : again.values()) {
        longest = Math.max(longest, nanos / 1e9);
      }
    }
    return longest;
  }

  private static Set<String> orphans(Scene scene, List<Send> sends, Fault fault) {
    Set<String> orphans = new HashSet<>(fault.underWay());
    for (NodeProcess node : scene.nodes()) {
      if (node.run().equals(fault.run())) {
        for (Send send : sends) {
          if (send.run().equals(node.run()) && !node.confirmed().containsKey(send.id())) {
            orphans.add(send.id());
          }
        }
      }
    }
    return orphans;
  }
}
