package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static io.jobwatch.internal.query.Queries.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.WordScanner;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How words and phrases of queries are told from each other. */
class QueryWordsTest {

  /** Cyrillic and Greek; {@link WordScanner#hash} takes them for the same. */
  private static final String A = "\u0430";

  private static final String ETA = "\u03B7";

  private final QueryIndex<String> index = new QueryIndex<>();

  @Test
  void tellsWordsApartThatShareAHash() {
    assertThat(WordScanner.hash(A)).isEqualTo(WordScanner.hash(ETA));
    save(A, ETA, A + " b", ETA + " b", "b " + A, "b " + ETA);
    assertThat(found(A)).containsExactly(A);
    assertThat(found(ETA)).containsExactly(ETA);
    assertThat(found(A + " b")).containsExactlyInAnyOrder(A, A + " b");
    assertThat(found("b " + ETA)).containsExactlyInAnyOrder(ETA, "b " + ETA);
  }

  @Test
  void wordsThatShareAHashComeAndGo() {
    for (int i = 0; i < 3; i++) {
      save(A);
      assertThat(found(ETA)).isEmpty();
      save(ETA);
      index.remove(A);
      assertThat(found(A + " " + ETA)).containsExactly(ETA);
      save(A);
      assertThat(found(A + " " + ETA)).containsExactlyInAnyOrder(A, ETA);
      index.remove(ETA);
      assertThat(found(A + " " + ETA)).containsExactly(A);
      index.remove(A);
      assertThat(found(A + " " + ETA)).isEmpty();
    }
  }

  @Test
  void tellsWordsOfAnyLengthApart() {
    List<String> all =
        IntStream.range(0, 60).mapToObj(i -> "abcdefghij".repeat(6).substring(0, i + 1)).toList();
    all.forEach(this::save);
    for (String word : all) {
      assertThat(found(word)).containsExactly(word);
      assertThat(found(word + "0 " + word.replace('a', 'x'))).isEmpty();
    }
  }

  @Test
  void phrasesThatBeginAlikeComeAndGo() {
    List<String> all =
        IntStream.range(0, 200).mapToObj(i -> i % 3 == 0 ? "a b" + i : "a b" + i + " c").toList();
    for (int kept = 0; kept < 10; kept++) {
      for (String phrase : all) {
        save(phrase);
      }
      for (int i = 0; i < all.size(); i++) {
        if (i % 10 != kept) {
          index.remove(all.get(i));
        }
      }
      for (int i = 0; i < all.size(); i++) {
        String phrase = all.get(i);
        assertThat(found(phrase)).isEqualTo(i % 10 == kept ? List.of(phrase) : List.of());
      }
    }
    assertThat(index.statistics().terms()).isEqualTo(20);
  }

  @Test
  void aPhraseStaysWhenOneThatItBeginsOrEndsWithIsRemoved() {
    save("a b c", "a b", "c", "b c");
    index.remove("a b");
    index.remove("c");
    index.remove("b c");
    assertThat(found("a b c")).containsExactly("a b c");
    save("a b");
    index.remove("a b c");
    assertThat(found("a b c")).containsExactly("a b");
  }

  private void save(String... queries) {
    for (String query : queries) {
      index.put(query, query, List.of(any(words(query))));
    }
  }

  private List<String> found(String text) {
    return Queries.found(index, text);
  }
}
