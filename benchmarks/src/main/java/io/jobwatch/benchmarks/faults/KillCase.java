package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

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

  /** Answers that are held so long at most are seen to be held, and the kill comes meanwhile. */
  private static final int SEEN_MILLIS = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The lease and the time until the next look, and twice as much again for a busy machine. */
  private static final double AGAIN_SECONDS = 3 * (NodeParts.LEASE.toSeconds() + 5);

  /** What opening a file again takes is mostly the processor's time, and a busy machine's. */
  private static final double REOPEN_SECONDS = 10;

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
      awaitSends(scene, victim, 1 + scene.random().nextInt(Math.max(1, share / 3)), share);
      scene.kill(victim);
      nodes.set(turn, scene.start());
      nodes.get(turn).add(share, batch);
    }
    scene.topUp(nodes.get(0), all);
    return judged(scene, Verdict.of(scene, nodes.get(0)), rounds);
  }

  /** Waits until a node has sent so many, is sending and more wait, so that a kill hits a send. */
  private void awaitSends(Scene scene, NodeProcess victim, int sends, int share) {
    for (int turn = 0; turn < 10; turn++) {
      if (Waits.until(
          () ->
              scene.receiver().count(victim.run()) >= sends
                  && scene.journal().count() > scene.receiver().distinct()
                  && (holdMillis < SEEN_MILLIS || scene.receiver().isHolding(victim.run())),
          PATIENCE)) {
        return;
      }
      // The other node may have sent nearly all there was.
      victim.add(share, batch);
    }
    throw new IllegalStateException(
        "Waiting for '" + sends + " sends of " + victim.run() + "': others sent them all.");
  }

  private static Verdict judged(Scene scene, Verdict verdict, int rounds) {
    List<NodeProcess> again = scene.nodes().stream().skip(1).toList();
    double slowest = again.stream().mapToLong(NodeProcess::openedMillis).max().orElse(-1) / 1e3;
    double start = again.stream().mapToDouble(NodeProcess::startSeconds).max().orElse(0);
    boolean file = !scene.database().shared();
    int workers = scene.settings().number("nodes", 1) * NodeSettings.WORKERS;
    // One kill may meet more than kills do on the average.
    double mean = rounds < 3 ? 0 : verdict.inFlight() / (double) rounds;
    return verdict
        .note(String.format(Locale.ROOT, "%d kills, slowest opening %.1f s", rounds, slowest))
        .with("no kill came during a send", verdict.inFlight() > 0)
        .atMost("in flight for each kill", mean, 2 * workers)
        .atMost("seconds to open a file", file ? slowest : 0, REOPEN_SECONDS)
        // With a file nobody is left to take over but the node that is started.
        .atMost("seconds until sent again", verdict.recovery(), AGAIN_SECONDS + (file ? start : 0));
  }
}
