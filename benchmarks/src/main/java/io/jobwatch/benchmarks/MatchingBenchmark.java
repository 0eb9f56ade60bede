package io.jobwatch.benchmarks;

import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/**
 * Finds the alerts that one posting matches, side by side with what a few lines would do: look for
 * each keyword in the lower-case text. The few lines find less exactly; this shows what exactness
 * costs. Texts are made of a small vocabulary by a seeded generator.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls make() before anything else.
public class MatchingBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final int VOCABULARY = 5_000;
  private static final int DESCRIPTION_WORDS = 600;

  /** How many alerts there are. */
  @Param({"100", "1000"})
  int alerts;

  private AlertIndex index;
  private List<String> keywords;
  private JobPosting posting;

  /** Makes the alerts and the posting. */
  @Setup(Level.Trial)
  public void make() {
    Random random = new Random(42);
    List<Alert> made = new ArrayList<>();
    keywords = new ArrayList<>();
    for (int i = 0; i < alerts; i++) {
      String keyword = word(random);
      keywords.add(keyword);
      made.add(
          Alert.named("alert " + i)
              .forSubscriber("subscriber")
              .criteria(Criteria.builder().keywords(keyword).build()));
    }
    index = AlertIndex.of(made);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < DESCRIPTION_WORDS; i++) {
      text.append(word(random)).append(i % 12 == 0 ? ". " : " ");
    }
    PostingContent content =
        PostingContent.builder("Engineer " + word(random), "Acme")
            .descriptionText(text.toString())
            .build();
    posting =
        JobPosting.first(new PostingKey(PluginId.of("greenhouse"), "acme", "1"), content, NOW);
  }

  /**
   * Matches with the index.
   *
   * @return the number of matches
   */
  @Benchmark
  public int alertIndex() {
    return index.match(posting, NOW).size();
  }

  /**
   * Looks for each keyword in the lower-case text.
   *
   * @return the number of matches
   */
  @Benchmark
  public int contains() {
    String text =
        (posting.content().title() + ' ' + posting.content().descriptionText())
            .toLowerCase(Locale.ROOT);
    int matches = 0;
    for (String keyword : keywords) {
      if (text.contains(keyword)) {
        matches++;
      }
    }
    return matches;
  }

  private static String word(Random random) {
    return "w" + Integer.toString(random.nextInt(VOCABULARY), 36);
  }
}
