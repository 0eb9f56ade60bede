package io.jobwatch.benchmarks.faults;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Nothing is broken, but many do the same at the same time. */
final class LoadCases {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** A node takes up to 20 s to start on a busy machine. */
  private static final Duration BOTH_UP = Duration.ofSeconds(60);

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
    // So that no node is done before the other one has begun.
    scene.set("fetch-millis", 40_000 / ticks);
    Instant due = dueLater(scene.settings());
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    boolean both = Instant.now().isBefore(due);
    Waits.require("all runs", () -> fetched(nodes) >= ticks, PATIENCE);
    // Any run too many would follow at once.
    Waits.sleep(Duration.ofSeconds(6));
    long runs = fetched(nodes);
    return Verdict.of(scene, nodes.get(0))
        .note(ticks + " ticks, " + runs + " runs by " + fetching(nodes) + " nodes")
        .with("runs that are not ticks", runs == ticks)
        .with("a node was not up at the tick: run it again", both)
        .with("not fetched by both nodes", fetching(nodes) == 2);
  }

  /** Stores the sources before any node runs, all due at one moment at which both nodes are up. */
  private static Instant dueLater(NodeSettings settings) {
    try (Storage storage = NodeParts.storage(settings)) {
      Instant now = storage.clock().instant();
      Instant due = now.plus(BOTH_UP);
      List<Source> sources = NodeParts.sources(settings);
      Lease lease = new Lease("parent", now, now.plusSeconds(60), sources.size());
      storage.execute(
          stores -> {
            sources.forEach(stores.sources()::save);
            List<Source> claimed =
                stores.sources().claim(lease, sources.stream().map(Source::id).toList());
            for (Source source : claimed) {
              stores.sources().finish(source.id(), lease.token(), SourceHealth.UNKNOWN, due);
            }
          });
      return due;
    }
  }

  /** How many nodes have fetched, of one or two in each process. */
  private static long fetching(List<NodeProcess> nodes) {
    return nodes.stream()
        .mapToLong(
            node -> IntStream.range(0, 2).filter(i -> node.said("fetched " + i + " ") > 0).count())
        .sum();
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
