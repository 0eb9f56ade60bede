package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was promised: the id of every delivery whose transaction has returned, also in a file. */
final class Journal implements AutoCloseable {

  private final Writer file;
  private final Map<String, Long> acked = new ConcurrentHashMap<>();

  Journal(Path path) {
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void acked(String id) {
    acked.put(id, System.nanoTime());
    synchronized (file) {
      try {
        file.write(id + "\n");
        file.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("Writing the journal: failed.", e);
      }
    }
  }

  Set<String> all() {
    return Set.copyOf(acked.keySet());
  }

  /** When something was promised, by {@link System#nanoTime()}. */
  long ackedAt(String id) {
    return acked.getOrDefault(id, System.nanoTime());
  }

  int count() {
    return acked.size();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing the journal: failed.", e);
    }
  }
}
