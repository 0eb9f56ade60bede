package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.WordTokenizer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FootprintTest {

  private static final int QUERIES = 50_000;

  /** Large beside whatever else the JVM keeps meanwhile, small beside its heap. */
  @Test
  void reportsAboutWhatTheHeapGrowsBy() {
    List<String> ids = IntStream.range(0, QUERIES).mapToObj(i -> "query " + i).toList();
    SplittableRandom random = new SplittableRandom(5);
    long before = heap();

    QueryIndex<String> index = new QueryIndex<>();
    for (String id : ids) {
      Condition one = any(word(2_000, random), word(2_000, random));
      Condition two = any(word(30_000, random) + " " + word(2_000, random));
      Condition none = new Condition.NoneOf(List.of(term(word(200, random))));
      index.put(id, "value", List.of(one, two, none));
    }

    double grown = heap() - before;
    assertThat(index.statistics().bytes()).isBetween((long) (grown * 0.7), (long) (grown * 1.4));
    assertThat(index.size()).isEqualTo(QUERIES);
    assertThat(ids).hasSize(QUERIES);
  }

  @Test
  void partsOfTextsTakeWhatIsReportedAndGiveItBack() {
    List<String> ids = IntStream.range(0, QUERIES).mapToObj(i -> "query " + i).toList();
    SplittableRandom random = new SplittableRandom(5);
    QueryIndex<String> index = new QueryIndex<>();
    long before = heap();

    for (String id : ids) {
      Term part = new Term.Part(0, word(10_000, random) + " " + word(10_000, random));
      index.put(id, "value", List.of(new Condition.AtLeast(1, List.of(part))));
    }
    double grown = heap() - before;
    assertThat(index.statistics().bytes()).isBetween((long) (grown * 0.7), (long) (grown * 1.4));

    ids.forEach(index::remove);
    assertThat(heap() - before).isLessThan((long) (grown * 0.3));
    assertThat(index.size()).isZero();
    assertThat(ids).hasSize(QUERIES);
  }

  private static String word(int words, SplittableRandom random) {
    return "word" + random.nextInt(words);
  }

  private static Condition any(String... texts) {
    return new Condition.AtLeast(1, Arrays.stream(texts).map(FootprintTest::term).toList());
  }

  private static Term term(String text) {
    return new Term.Words(0, WordTokenizer.tokenize(text));
  }

  private static long heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
