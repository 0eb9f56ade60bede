package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Queries for words that are in every other document, so that they are filed under pairs. */
class PairsTest {

  private static final int WORDS = 7;
  private static final int QUERIES = 60;

  private final QueryIndex<String> index = new QueryIndex<>();
  private final Map<String, Asked> asked = new TreeMap<>();

  @Property
  void findsWhatTryingEveryQueryFinds(@ForAll Random random) {
    IntStream.range(0, QUERIES).forEach(i -> save(i, random));
    IntStream.range(0, 20).forEach(i -> check(random));
    index.tune();
    for (int i = 0; i < 2 * QUERIES; i++) {
      change(random);
      check(random);
    }
    index.tune();
    IntStream.range(0, 20).forEach(i -> check(random));
  }

  @Property(tries = 50)
  void keepsNothingOfWhatWasRemoved(@ForAll Random random) {
    long empty = index.statistics().bytes();
    IntStream.range(0, QUERIES).forEach(i -> save(i, random));
    index.tune();
    IntStream.range(0, QUERIES).forEach(i -> change(random));
    IntStream.range(0, QUERIES).forEach(i -> index.remove("q" + i));
    assertThat(index.statistics().bytes()).isEqualTo(empty);
    assertThat(index.statistics().terms()).isZero();
  }

  @Example
  void looksOnlyAtQueriesOfWhichADocumentHasBothWords() {
    for (int i = 0; i < 1_000; i++) {
      String id = "q" + i;
      Condition some = Queries.any(Queries.words("a" + i % 4), Queries.words("b" + i % 4));
      index.put(id, id, List.of(Queries.any(Queries.words("common")), some));
    }
    for (int i = 0; i < 400; i++) {
      Queries.found(index, (i % 3 == 0 ? "common a" : "rare a") + i % 4 + " b" + i % 7);
    }
    index.tune();
    long before = index.statistics().candidates();
    assertThat(Queries.found(index, "a1 b2")).isEmpty();
    assertThat(Queries.found(index, "common")).isEmpty();
    assertThat(index.statistics().candidates()).isEqualTo(before);
    assertThat(Queries.found(index, "common a1 b1 b2")).hasSize(500);
    assertThat(index.statistics().candidates()).isEqualTo(before + 500);
  }

  private void change(Random random) {
    int number = random.nextInt(QUERIES);
    if (random.nextBoolean()) {
      save(number, random);
    } else {
      index.remove("q" + number);
      asked.remove("q" + number);
    }
  }

  private void save(int number, Random random) {
    Asked query = new Asked(some(3, random), some(5, random), some(random.nextInt(2), random));
    asked.put("q" + number, query);
    index.put(
        "q" + number,
        "q" + number,
        List.of(
            new Condition.AtLeast(1, terms(query.first)),
            new Condition.AtLeast(1, terms(query.second)),
            new Condition.NoneOf(terms(query.none))));
  }

  private void check(Random random) {
    BitSet document = some(random.nextInt(WORDS), random);
    List<String> expected =
        asked.entrySet().stream()
            .filter(query -> query.getValue().isMet(document))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(Queries.found(index, text(document))).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static BitSet some(int most, Random random) {
    BitSet some = new BitSet();
    IntStream.range(0, most).forEach(i -> some.set(random.nextInt(WORDS)));
    return some;
  }

  private static List<Term> terms(BitSet words) {
    return words.stream().mapToObj(word -> Queries.words("w" + word)).toList();
  }

  private static String text(BitSet words) {
    return words.stream().mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
  }

  /** One of the first words, one of the second and none of the last. */
  private record Asked(BitSet first, BitSet second, BitSet none) {

    boolean isMet(BitSet document) {
      return document.intersects(first)
          && document.intersects(second)
          && !document.intersects(none);
    }
  }
}
