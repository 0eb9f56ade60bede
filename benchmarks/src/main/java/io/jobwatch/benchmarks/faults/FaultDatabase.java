package io.jobwatch.benchmarks.faults;

/** A database whose nodes are broken, or that is broken itself. */
interface FaultDatabase extends AutoCloseable {

  /** Its name in the table. */
  String name();

  /** Whether several processes can use it; if not, all nodes are in one. */
  boolean shared();

  /** Makes a new and empty database; gives what nodes reach it by. */
  NodeSettings fresh();

  /** Where it listens. */
  int port();

  /** Whether it takes connections. */
  boolean reachable();

  /** Ends the server as {@code kill -9} does. */
  void kill();

  /** Starts the killed server again with the data it has. */
  void restart();

  @Override
  void close();
}
