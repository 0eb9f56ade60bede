package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static io.jobwatch.internal.query.Queries.asked;
import static io.jobwatch.internal.query.Queries.document;
import static io.jobwatch.internal.query.Queries.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which queries a document meets while the index is changed. */
class QueryVersionsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final QueryIndex<String> index = new QueryIndex<>();

  /** The first query found changes the index for whoever comes later. */
  @Test
  void aDocumentMeetsTheQueriesAsTheyWereWhenItsMatchingBegan() {
    save("q0", "q1", "q2", "q3");
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    index.match(
        document("a"),
        query -> {
          if (before.isEmpty()) {
            index.remove("q1");
            index.remove("q2");
            index.put("q3", "changed", List.of(any(words("a"))));
            save("q4");
            index.match(document("a"), after::add);
          }
          before.add(query);
        });
    assertThat(before).containsExactlyInAnyOrder("q0", "q1", "q2", "q3");
    assertThat(after).containsExactlyInAnyOrder("q0", "changed", "q4");
  }

  /** What a document is asked for is asked before it is led to queries. */
  @Test
  void aDocumentIsNotLedToAQueryThatWasAddedOnItsWay() {
    save("gone");
    index.put("asked", "asked", List.of(any(asked("x", "a"))));
    Document changing =
        new Document(
            List.of(new Document.Text("a", 1)),
            List.of(),
            Map.of(),
            term -> {
              index.remove("gone");
              save("late");
              return true;
            });
    assertThat(Queries.found(index, changing)).containsExactlyInAnyOrder("asked", "gone");
    assertThat(Queries.found(index, "a")).containsExactly("late");
    save("later");
    assertThat(Queries.found(index, "a")).containsExactlyInAnyOrder("late", "later");
  }

  @Test
  void aQueryInThePlaceOfARemovedOneIsMetByWhatItAsksForOnly() {
    for (int i = 0; i < 100; i++) {
      index.put("q", "q" + i, List.of(any(words("a" + i)), any(words("b"))));
      assertThat(Queries.found(index, "a" + i + " b")).containsExactly("q" + i);
      assertThat(Queries.found(index, "a" + (i - 1) + " b")).isEmpty();
      index.remove("q");
      assertThat(Queries.found(index, "a" + i + " b")).isEmpty();
    }
  }

  @Test
  void takesOutWhatWasRemovedWhileADocumentWasMatchedAtTheNextChange() {
    save("q0");
    index.match(document("a"), query -> index.remove(query));
    index.put("q1", "q1", List.of(any(words("b"))));
    assertThat(index.statistics().terms()).isEqualTo(1);
    assertThat(Queries.found(index, "a b")).containsExactly("q1");
  }

  /** Or a single change would wait for what thousands left behind that a slow reader held up. */
  @Test
  void takesOutMuchThatWasRemovedMeanwhileByAndBy() {
    save("q0");
    index.match(
        document("a"),
        query -> {
          for (int i = 0; i < 100; i++) {
            index.put("q1", "q1", List.of(any(words("w" + i))));
          }
        });
    assertThat(index.statistics().terms()).isEqualTo(101);

    index.put("q1", "q1", List.of(any(words("b"))));
    assertThat(index.statistics().terms()).isBetween(80, 99);

    for (int i = 0; i < 20; i++) {
      index.put("q1", "q1", List.of(any(words("b"))));
    }
    assertThat(index.statistics().terms()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "remove", "get", "ids", "tune", "statistics"})
  void whoeverCallsItLeavesItToOthers(String call) {
    save("q0");
    switch (call) {
      case "put" -> save("q1");
      case "remove" -> index.remove("q0");
      case "get" -> index.get("q0");
      case "ids" -> index.ids();
      case "tune" -> index.tune();
      default -> index.statistics();
    }
    assertThat(CompletableFuture.runAsync(() -> save("q2"))).succeedsWithin(LONG);
  }

  private void save(String... ids) {
    for (String id : ids) {
      index.put(id, id, List.of(any(words("a"))));
    }
  }
}
