package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Engine;
import io.jobwatch.benchmarks.engine.Pass;
import io.jobwatch.benchmarks.engine.Turns;
import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How an engine is measured, the same for all of them.
 *
 * @param workload what is matched
 * @param warmUp how long postings are matched before
 * @param budget the time after which a measurement begins no further batch
 */
record Measurement(Workload workload, Duration warmUp, Duration budget) {

  private static final int ROUNDS = 3;

  /** Builds an engine, and measures it with each number of threads and each size of batch. */
  List<Measured> of(
      Function<AlertFeed, Engine> maker,
      int alerts,
      Collection<Integer> threads,
      Collection<Integer> batches) {
    AlertFeed feed = new AlertFeed(workload, alerts);
    long before = Heap.used();
    long start = System.nanoTime();
    List<Measured> lines = new ArrayList<>();
    try (Engine engine = maker.apply(feed)) {
      long nanos = System.nanoTime() - start - feed.nanos();
      Built built =
          new Built(
              () -> maker.apply(new AlertFeed(workload, alerts)),
              engine.name(),
              alerts,
              nanos,
              Heap.used() - before);
      for (int threadCount : threads) {
        for (int batch : batches) {
          lines.add(best(engine, built, threadCount, batch));
        }
      }
    }
    return lines;
  }

  /** Warms up, and takes the best of some rounds, or the only one where it fills the time. */
  private Measured best(Engine engine, Built built, int threads, int batch) {
    new Turns.Player(engine, batch).warmUp(threads, workload.postings().size(), warmUp);
    Measured best = round(engine, built, threads, batch);
    long spent = best.pass().nanos();
    for (int i = 1; i < ROUNDS && spent < budget.toNanos(); i++) {
      Measured other = round(engine, built, threads, batch);
      spent += other.pass().nanos();
      if (other.pass().nanosPerPosting() < best.pass().nanosPerPosting()) {
        best = other;
      }
    }
    System.err.println(String.join("  ", best.cells()));
    return best;
  }

  /** Lets two engines match the postings in turn. */
  Turns turns(Turns.Player one, Turns.Player other, int threads) {
    return Turns.take(one, other, threads, workload.postings().size(), warmUp, budget);
  }

  private Measured round(Engine engine, Built built, int threads, int batch) {
    OptionalLong before = engine.checks();
    Pass pass = Pass.run(engine, threads, batch, workload.postings().size(), budget);
    OptionalLong after = engine.checks();
    OptionalDouble checks =
        before.isPresent() && after.isPresent()
            ? OptionalDouble.of(
                (double) (after.getAsLong() - before.getAsLong()) / Math.max(1, pass.found()))
            : OptionalDouble.empty();
    return new Measured(built, batch, threads, checks, pass);
  }
}
