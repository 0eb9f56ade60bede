package io.jobwatch.benchmarks;

import io.jobwatch.benchmarks.engine.AlertIndexEngine;
import io.jobwatch.benchmarks.workload.AlertFeed;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.benchmarks.workload.Workloads;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Matches one generated posting with an index of selective alerts, and changes one alert of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls make() before anything else.
public class IndexBenchmark {

  private static final int POSTINGS = 512;
  private static final int CHANGED = 10_000;

  /** How many alerts there are. */
  @Param({"10000", "100000"})
  int alerts;

  private AlertIndex index;
  private List<JobPosting> postings;
  private List<Alert> changed;
  private int next;

  /** Makes the index, shows it the postings, and makes another version of some alerts. */
  @Setup(Level.Trial)
  public void make() {
    Workload workload = Workloads.selective(POSTINGS);
    postings = workload.postings();
    index = new AlertIndexEngine(workload, new AlertFeed(workload, alerts)).index();
    postings.forEach(posting -> index.match(posting, Workload.NOW));
    index.tune();
    changed = IntStream.range(0, CHANGED).mapToObj(i -> workload.changed(i, 1)).toList();
  }

  /**
   * Finds the alerts that a posting matches.
   *
   * @return the alerts
   */
  @Benchmark
  public List<Alert> match() {
    next = (next + 1) % POSTINGS;
    return index.match(postings.get(next), Workload.NOW);
  }

  /**
   * Replaces one alert by another version of it.
   *
   * @return the number of alerts, which stays the same
   */
  @Benchmark
  public int save() {
    next = (next + 1) % CHANGED;
    index.save(changed.get(next));
    return index.size();
  }
}
