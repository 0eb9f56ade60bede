package io.jobwatch.benchmarks.faults;

import io.jobwatch.testkit.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Servers that are gone or silent for a while. */
final class DatabaseCases {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A node looks again after 5 s; three times that, for a busy machine. */
  static final double AGAIN_SECONDS = 15;

  private DatabaseCases() {}

  /** The server is killed under load and started again. */
  static Verdict serverKilled(Scene scene) {
    int kills = scene.rounds(5, 1);
    scene.receiver().hold(send -> Duration.ofMillis(20));
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(NodeProcess::awaitReady);
    double longest = 0;
    for (int kill = 0; kill < kills; kill++) {
      nodes.forEach(node -> node.add(scene.size(300, 150), 5));
      int sends = scene.receiver().count() + 30 + scene.random().nextInt(100);
      Waits.require("sends", () -> scene.receiver().count() >= sends, PATIENCE);
      scene.database().kill();
      scene.databaseBroke();
      Waits.sleep(Duration.ofSeconds(1));
      scene.database().restart();
      int before = scene.receiver().count();
      long up = System.nanoTime();
      Waits.require("more sends", () -> scene.receiver().count() > before, PATIENCE);
      longest = Math.max(longest, (System.nanoTime() - up) / 1e9);
    }
    return Verdict.of(scene, nodes.get(0))
        .note(String.format(Locale.ROOT, "%d kills, sends again %.1f s after", kills, longest))
        .atMost("seconds until it sends again", longest, AGAIN_SECONDS);
  }

  /** The network to the server takes everything and answers nothing for 10 s. */
  static Verdict silent(Scene scene) {
    int port = scene.database().port();
    try (FaultProxy proxy = FaultProxy.to("127.0.0.1", port)) {
      String url = scene.settings().text("url");
      scene.set("url", url.replace(":" + port + "/", ":" + proxy.port() + "/"));
      scene.set("socket-timeout", 3);
      scene.receiver().hold(send -> Duration.ofMillis(20));
      List<NodeProcess> nodes = scene.startTwo();
      nodes.forEach(node -> node.awaitReady().add(scene.size(600, 200), 10));
      Waits.require("sends", () -> scene.receiver().count() >= 40, PATIENCE);
      proxy.hold();
      Waits.sleep(Duration.ofMillis(300));
      scene.databaseBroke();
      Waits.sleep(Duration.ofSeconds(10));
      proxy.resume();
      int before = scene.receiver().count();
      long up = System.nanoTime();
      Waits.require("more sends", () -> scene.receiver().count() > before, PATIENCE);
      double seconds = (System.nanoTime() - up) / 1e9;
      return Verdict.of(scene, nodes.get(0))
          .note(String.format(Locale.ROOT, "sends again %.1f s after", seconds))
          .atMost("seconds until it sends again", seconds, AGAIN_SECONDS);
    }
  }
}
