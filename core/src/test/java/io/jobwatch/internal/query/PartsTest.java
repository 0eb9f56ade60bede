package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.text.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final Parts parts = new Parts();
  private final QueryIndex<String> index = new QueryIndex<>();

  @Test
  void aPartIsKeptOnce() {
    Part java = parts.add("java");
    Part longer = parts.add("java 17");
    assertThat(parts.add("java")).isSameAs(java);
    assertThat(parts.add("java 17")).isSameAs(longer);
    assertThat(parts.add("jav")).isNotSameAs(java);
    assertThat(parts.size()).isEqualTo(3);
  }

  @Test
  void aPartThatWasForgottenIsInNobodysWay() {
    Part kept = parts.add("javelin");
    for (int i = 0; i < 3; i++) {
      Part java = parts.add("java");
      assertThat(parts.size()).isEqualTo(2);
      parts.release(java);
      assertThat(parts.size()).isEqualTo(1);
      assertThat(parts.add("java")).isNotSameAs(java);
      parts.release(parts.add("java"));
      assertThat(parts.add("javelin")).isSameAs(kept);
    }
  }

  /**
   * Where a text repeats a letter, each place is the beginning of all of these, but for the end.
   */
  @Test
  void partsThatNearlyStandEverywhereTakeNoLongerThanOthers() {
    int id = 0;
    for (String other : withoutThree('a', 13)) {
      put("" + id++, other);
    }
    for (int i = 0; i < 400; i++) {
      String end = Integer.toBinaryString(1024 + i).replace('0', 'a').replace('1', 'b');
      put("" + id++, "a".repeat(150 + i % 40) + end);
    }
    put("found", "a".repeat(190));

    CpuTime.within(
        LIMIT,
        "parts",
        () -> assertThat(Queries.found(index, "a".repeat(300_000))).containsExactly("found"));
  }

  /** Texts of two letters in which the first never stands three times in a row. */
  private static List<String> withoutThree(char letter, int length) {
    return IntStream.range(1 << length, 2 << length)
        .mapToObj(i -> Integer.toBinaryString(i).substring(1).replace('0', 'a').replace('1', 'b'))
        .filter(text -> !text.contains(("" + letter).repeat(3)))
        .toList();
  }

  @Test
  void aReaderFindsWhatStaysWhileOthersComeAndGo() {
    List<String> kept = new ArrayList<>();
    for (String part : List.of("a", "ab", "abab", "ababab", "abababb", "abaa", "babb")) {
      kept.add(part);
      put(part, part);
    }
    CompletableFuture<Void> changes =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                String part =
                    Integer.toBinaryString(64 + i % 192).replace('0', 'a').replace('1', 'b');
                put("other", part);
              }
            });
    while (!changes.isDone()) {
      assertThat(Queries.found(index, "bababababbabaabb")).containsAll(kept);
    }
    assertThat(changes).isCompleted();
  }

  private void put(String id, String part) {
    index.put(id, id, List.of(any(new Term.Part(0, part))));
  }
}
