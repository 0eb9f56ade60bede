package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The disk of a PostgreSQL server is full for a while; the server may end of it. */
final class FullServerDiskCase {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private FullServerDiskCase() {}

  static Verdict run(Scene scene) {
    Path disk = FullDiskCase.mount(scene, "size=200m");
    if (disk == null) {
      return FullDiskCase.NOT_PERMITTED;
    }
    try (FaultDatabase own = ServerDatabase.postgresql(disk)) {
      NodeSettings settings = own.fresh();
      settings.values().forEach(scene::set);
      return run(scene, disk, own);
    } finally {
      scene.nodes().forEach(NodeProcess::kill);
      boolean unused = Signals.run("umount", disk.toString());
    }
  }

  private static Verdict run(Scene scene, Path disk, FaultDatabase own) {
    scene.receiver().hold(send -> Duration.ofMillis(20));
    List<NodeProcess> nodes = scene.startTwo();
    nodes.forEach(node -> node.awaitReady().add(10_000, 10));
    Waits.require("sends", () -> scene.receiver().count() >= 40, PATIENCE);
    Path ballast = disk.resolve("ballast");
    fill(ballast);
    Waits.require(
        "the disk to be full",
        () -> nodes.stream().allMatch(node -> node.said("refused") > 0),
        PATIENCE);
    scene.databaseBroke();
    Waits.sleep(Duration.ofSeconds(3));
    empty(ballast);
    boolean ended = !own.reachable();
    if (ended) {
      own.restart();
    }
    int acked = scene.journal().count();
    long room = System.nanoTime();
    Waits.require(
        "to be accepted again",
        () -> {
          nodes.get(0).add(10, 10);
          Waits.sleep(Duration.ofMillis(200));
          return scene.journal().count() > acked;
        },
        PATIENCE);
    double seconds = (System.nanoTime() - room) / 1e9;
    return Verdict.of(scene, nodes.get(0))
        .note(ended ? "the server had ended" : "the server went on")
        .note(String.format(Locale.ROOT, "stores again %.1f s after", seconds))
        .with("it took longer than 10 s to store again", seconds <= 10);
  }

  private static void fill(Path ballast) {
    byte[] some = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException e) {
      // That is what it is for.
    }
  }

  private static void empty(Path ballast) {
    try {
      Files.delete(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
