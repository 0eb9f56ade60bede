package io.jobwatch.benchmarks.path;

/** Something that is given deliveries to make and makes them later. */
interface DeliveryEngine extends AutoCloseable {

  String name();

  /** Adds deliveries, all in one transaction, by their numbers. */
  void enqueue(int from, int to);

  /** Makes all deliveries that were added; returns when each has been made. */
  void deliver() throws InterruptedException;

  @Override
  void close();
}
