package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;

/**
 * Kills one node after the other at random moments, while all of them store and deliver.
 *
 * @param total how many deliveries at least
 * @param kills how many kills
 * @param quickTotal how many deliveries in a quick round
 * @param quickKills how many kills in a quick round
 * @param holdMillis how long the receiver holds an answer at most
 * @param batch how many deliveries a transaction stores
 */
record KillCase(int total, int kills, int quickTotal, int quickKills, int holdMillis, int batch) {

  Verdict run(Scene scene) {
    int rounds = scene.rounds(kills, quickKills);
    int all = scene.size(total, quickTotal);
    scene.receiver().hold(send -> Duration.ofMillis(scene.random().nextInt(holdMillis + 1)));
    List<NodeProcess> nodes = scene.startTwo();
    int share = Math.max(10, all / (rounds + nodes.size()));
    nodes.forEach(node -> node.add(share, batch));
    for (int kill = 0; kill < rounds; kill++) {
      int turn = kill % nodes.size();
      // All of them, or nobody would be there to take over.
      nodes.forEach(NodeProcess::awaitReady);
      NodeProcess victim = nodes.get(turn);
      int sends = 1 + scene.random().nextInt(Math.max(1, share / 3));
      boolean unused =
          Waits.until(() -> scene.receiver().count(victim.run()) >= sends, Duration.ofSeconds(30));
      scene.kill(victim);
      nodes.set(turn, scene.start());
      nodes.get(turn).add(share, batch);
    }
    scene.topUp(nodes.get(0), all);
    Verdict verdict = Verdict.of(scene, nodes.get(0));
    long slowest = scene.nodes().stream().mapToLong(NodeProcess::openedMillis).max().orElse(-1);
    return verdict.note(rounds + " kills, slowest opening " + slowest + " ms");
  }
}
