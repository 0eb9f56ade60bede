package io.jobwatch.benchmarks.faults;

import java.time.Duration;

/** A node is told to stop while its queue is full. */
final class StopCase {

  private StopCase() {}

  static Verdict run(Scene scene) {
    scene.receiver().hold(send -> Duration.ofMillis(30));
    NodeProcess node = scene.start();
    int all = scene.size(2_000, 400);
    node.awaitReady().add(all, 50);
    Waits.require(
        "a queue and sends",
        () -> scene.journal().count() >= all && scene.receiver().count() >= 40,
        Duration.ofSeconds(60));
    node.signal("TERM");
    long millis = node.awaitEnd().toMillis();
    int before = scene.receiver().count();
    Verdict verdict = Verdict.of(scene, scene.start().awaitReady());
    return verdict
        .note("stopped after " + before + " sends, within " + millis + " ms")
        .with("the stop took " + millis + " ms", millis <= 6_000)
        .with("duplicates after an orderly stop", verdict.duplicates() == 0);
  }
}
