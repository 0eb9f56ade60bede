package io.jobwatch.benchmarks.faults;

import java.nio.file.Path;
import java.util.Map;

/** H2 in a file, which one process can have open. */
final class FileDatabase implements FaultDatabase {

  private final Path directory;
  private int files;

  FileDatabase(Path directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public NodeSettings fresh() {
    files++;
    return new NodeSettings(Map.of("file", directory.resolve("h2-" + files).toString()));
  }

  @Override
  public int port() {
    throw new UnsupportedOperationException("A file has no port.");
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public void kill() {
    throw new UnsupportedOperationException("A file ends with its process.");
  }

  @Override
  public void restart() {
    throw new UnsupportedOperationException("A file has no server.");
  }

  @Override
  public void close() {
    // The files go with the directory.
  }
}
