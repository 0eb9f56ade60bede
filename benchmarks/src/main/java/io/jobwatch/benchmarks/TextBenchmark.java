package io.jobwatch.benchmarks;

import io.jobwatch.benchmarks.workload.Workloads;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Folds and cuts the description of one generated posting, of about 4,700 characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

  private static final int POSTINGS = 256;

  private final List<String> texts =
      Workloads.selective(POSTINGS).postings().stream()
          .map(posting -> posting.content().descriptionText())
          .toList();

  private int next;

  /**
   * Folds a description.
   *
   * @return the folded text
   */
  @Benchmark
  public String fold() {
    return WordFolding.fold(text());
  }

  /**
   * Folds a description and cuts it into words.
   *
   * @return the words
   */
  @Benchmark
  public List<String> tokenize() {
    return WordTokenizer.tokenize(text());
  }

  private String text() {
    next = (next + 1) % POSTINGS;
    return texts.get(next);
  }
}
