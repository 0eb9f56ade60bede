package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that match see each alert as it was at one moment, whatever is changed meanwhile. */
class AlertIndexConcurrencyTest {

  private static final int CHANGES = 20_000;
  private static final JobPosting POSTING = Postings.titled("Java and Kotlin developer");

  /** Each finds {@link #POSTING}, by another key. */
  private static final List<Criteria> MATCHING =
      List.of(
          Criteria.builder().keywords("java").build(),
          Criteria.builder().keywords("kotlin developer").build(),
          Criteria.builder().companies("Acme").build(),
          Criteria.builder().excludeKeywords("cobol").build(),
          Criteria.everything());

  private final AlertIndex index = new AlertIndex();

  @Test
  void findsEveryAlertExactlyOnceWhileItIsChanged() throws Exception {
    List<Alert> standing =
        IntStream.range(0, 200).mapToObj(i -> alert("s" + i, MATCHING.get(i % 5))).toList();
    standing.forEach(index::save);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      readers.add(pool.submit(reader(done)));
      readers.add(pool.submit(reader(done)));
      for (int i = 0; i < CHANGES; i++) {
        index.save(alert("s" + i % 200, MATCHING.get((i / 200 + i) % 5)));
        index.save(alert("other" + i % 50, Criteria.builder().keywords("java w" + i).build()));
        index.remove("other" + (i + 25) % 50);
        if (i % 2_000 == 0) {
          index.tune();
        }
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  @Test
  void aCallerMayChangeTheIndexWhileItIsHandedMatches() {
    index.save(alert("a", MATCHING.get(0)));
    List<String> found = new ArrayList<>();
    index.match(
        POSTING,
        Postings.NOW,
        alert -> {
          found.add(alert.id());
          index.remove("a");
          index.save(alert("b", MATCHING.get(0)));
          index.match(POSTING, Postings.NOW, inner -> found.add("inner " + inner.id()));
        });
    assertThat(found).containsExactly("a", "inner b");
  }

  @Test
  void whatACallerThrowsEndsTheMatchAndNothingElse() {
    index.save(alert("a", MATCHING.get(0)));
    index.save(alert("b", MATCHING.get(1)));
    IllegalStateException thrown = new IllegalStateException("enough");
    List<Alert> handedOver = new ArrayList<>();
    assertThatThrownBy(
            () ->
                index.match(
                    POSTING,
                    Postings.NOW,
                    alert -> {
                      handedOver.add(alert);
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(handedOver).hasSize(1);
    index.save(alert("c", MATCHING.get(4)));
    assertThat(index.match(POSTING, Postings.NOW))
        .extracting(Alert::id)
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  private Callable<Integer> reader(AtomicBoolean done) {
    return () -> {
      int rounds = 0;
      while (!done.get() || rounds == 0) {
        List<String> standing =
            index.match(POSTING, Postings.NOW).stream()
                .map(Alert::id)
                .filter(id -> id.startsWith("s"))
                .toList();
        assertThat(standing).hasSize(200).doesNotHaveDuplicates();
        rounds++;
      }
      return rounds;
    };
  }

  private static Alert alert(String id, Criteria criteria) {
    return Alert.named(id).forSubscriber("ada").criteria(criteria).id(id);
  }
}
