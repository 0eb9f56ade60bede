package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The disk of the file is full for a while. */
final class FullDiskCase {

  static final Verdict NOT_PERMITTED = Verdict.skipped("this user may not mount a small disk");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private FullDiskCase() {}

  static Verdict run(Scene scene) {
    Path disk = mount(scene, "size=5m");
    if (disk == null) {
      return NOT_PERMITTED;
    }
    try {
      return run(scene, disk);
    } finally {
      scene.nodes().forEach(NodeProcess::kill);
      boolean unused = Signals.run("umount", disk.toString());
    }
  }

  /** A small disk of its own, or null where that is not permitted. */
  static @Nullable Path mount(Scene scene, String size) {
    Path disk = scene.directory().resolve("disk");
    try {
      Files.createDirectories(disk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Signals.run("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString()) ? disk : null;
  }

  private static Verdict run(Scene scene, Path disk) {
    scene.set("file", disk.resolve("jobwatch"));
    NodeProcess node = scene.start().awaitReady();
    node.add(20_000, 100);
    Waits.require("the disk to be full", () -> node.said("refused") > 0, PATIENCE);
    scene.broke(node, scene.perProcess());
    Waits.sleep(Duration.ofSeconds(2));
    boolean unused = Signals.run("mount", "-o", "remount,size=400m", disk.toString());
    int acked = scene.journal().count();
    long room = System.nanoTime();
    // The node is the same: nobody starts it again.
    Waits.require(
        "to be accepted again",
        () -> {
          node.add(10, 10);
          Waits.sleep(Duration.ofMillis(200));
          return scene.journal().count() > acked;
        },
        PATIENCE);
    double seconds = (System.nanoTime() - room) / 1e9;
    return Verdict.of(scene, node)
        .note(String.format(Locale.ROOT, "stores again %.1f s after", seconds))
        .with("it took longer than 10 s to store again", seconds <= 10);
  }
}
