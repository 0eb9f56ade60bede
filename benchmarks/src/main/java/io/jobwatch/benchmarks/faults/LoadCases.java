package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;

/** Nothing is broken, but many do the same at the same time. */
final class LoadCases {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private LoadCases() {}

  /** How many fetches of sources there were. */
  static long fetched(List<NodeProcess> nodes) {
    return nodes.stream().mapToLong(node -> node.said("fetched")).sum();
  }

  /** Eight nodes in two processes, or in one, claim from one queue. */
  static Verdict claimers(Scene scene) {
    int all = scene.size(20_000, 2_000);
    scene.set("nodes", scene.database().shared() ? 4 : 8);
    // Whatever the machine does meanwhile, none runs out.
    scene.set("lease", 60);
    List<NodeProcess> nodes =
        scene.database().shared() ? List.of(scene.start(), scene.start()) : List.of(scene.start());
    nodes.forEach(NodeProcess::awaitReady);
    long begun = System.nanoTime();
    nodes.get(0).add(all, 200);
    Waits.require("all to arrive", () -> scene.receiver().distinct() >= all, PATIENCE);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Verdict verdict = Verdict.of(scene, nodes.get(0));
    return verdict
        .note(Math.round(all / seconds) + " a second, stored, claimed and sent by HTTP")
        .with("double claims", verdict.duplicates() == 0);
  }

  /** Many sources are due at the same moment on two nodes. */
  static Verdict ticks(Scene scene) {
    int ticks = scene.size(1_000, 100);
    scene.set("sources", ticks);
    scene.set("subscribers", 0);
    List<NodeProcess> nodes = scene.startTwo();
    Waits.require("all runs", () -> fetched(nodes) >= ticks, PATIENCE);
    // Any run too many would follow at once.
    Waits.sleep(Duration.ofSeconds(6));
    long runs = fetched(nodes);
    return Verdict.of(scene, nodes.get(0))
        .note(ticks + " ticks, " + runs + " runs")
        .with("runs that are not ticks", runs == ticks);
  }

  /** Digests of many subscribers are due at the same moment on two nodes. */
  static Verdict digests(Scene scene) {
    int subscribers = scene.size(1_000, 100);
    scene.set("sources", 1);
    scene.set("postings", 5);
    scene.set("subscribers", subscribers);
    scene.set("digest", "* * * * *");
    List<NodeProcess> nodes = scene.startTwo();
    boolean unused = Waits.until(() -> scene.receiver().distinct() >= subscribers, PATIENCE);
    Verdict verdict = Told.of(scene, nodes.get(0), subscribers, 5);
    int messages = scene.receiver().count();
    return verdict
        .note(subscribers + " digests due, " + messages + " messages")
        .with("messages that are not digests", messages == subscribers);
  }

  /** Two nodes fetch the same boards again and again. */
  static Verdict samePostings(Scene scene) {
    int postings = scene.size(100, 30);
    scene.set("sources", 1);
    scene.set("interval", 1);
    scene.set("postings", postings);
    scene.set("subscribers", 5);
    List<NodeProcess> nodes = scene.startTwo();
    int fetches = scene.size(20, 6);
    Waits.require("fetches", () -> fetched(nodes) >= fetches, PATIENCE);
    return Told.of(scene, nodes.get(0), 5, postings).note(fetched(nodes) + " fetches");
  }
}
