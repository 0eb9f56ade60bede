package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.WordScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordTableTest {

  /** Each has the hash of the other. */
  private static final String CYRILLIC = "а";

  private static final String GREEK = "η";

  private final WordScanner scanner = new WordScanner();
  private final Numbers numbers = new Numbers();
  private final Map<String, Word> words = new HashMap<>();
  private WordTable table = new WordTable();

  WordTableTest() {
    numbers.take(); // zero is no word
  }

  /** A token that is put or taken out. */
  record Change(String token, boolean put) {}

  @Property(tries = 300)
  void findsTheWordsThatAreThere(@ForAll("changes") List<Change> changes) {
    for (Change change : changes) {
      if (change.put()) {
        put(change.token());
      } else {
        remove(change.token());
      }
      assertThat(found(change.token())).isEqualTo(number(change.token()));
    }
    words.forEach((token, word) -> assertThat(found(token)).isEqualTo(word.number));
  }

  @Example
  void tellsWordsOfOneHashApart() {
    assertThat(WordScanner.hash(GREEK)).isEqualTo(WordScanner.hash(CYRILLIC));
    put(CYRILLIC);
    assertThat(found(GREEK)).isZero();
    put(GREEK);
    assertThat(found(GREEK)).isEqualTo(number(GREEK));
    assertThat(found(CYRILLIC)).isEqualTo(number(CYRILLIC));
  }

  @Example
  void noneOfTheWordsThatCameAndWentIsInTheWayOfOthers() {
    for (int i = 0; i < 70; i++) {
      put("stays" + i);
    }
    for (int i = 0; i < 5_000; i++) {
      put("word" + i);
      assertThat(found("word" + i)).isEqualTo(71);
      remove("word" + i);
      assertThat(found("word" + i)).isZero();
    }
    assertThat(found("stays69")).isEqualTo(70);
  }

  private void put(String token) {
    if (words.containsKey(token)) {
      return;
    }
    int number = numbers.take();
    table = table.withRoom(number);
    long hash = WordScanner.hash(token);
    Word word = new Word(number, hash, token, table.first(hash));
    table.put(word);
    words.put(token, word);
  }

  private void remove(String token) {
    Word word = words.get(token);
    if (word != null && word.next == null && table.first(word.hash) == word) {
      table.remove(word);
      numbers.give(word.number);
      words.remove(token);
    }
  }

  private int number(String token) {
    Word word = words.get(token);
    return word == null ? 0 : word.number;
  }

  private int found(String token) {
    scanner.scan(token);
    assertThat(scanner.size()).isEqualTo(1);
    int[] candidates = new int[2];
    int[] found = new int[1];
    int count = table.candidates(scanner.hashes(), 1, candidates);
    table.find(scanner, candidates, count, found, new long[1]);
    return found[0];
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> tokens =
        Arbitraries.oneOf(
            Arbitraries.of(CYRILLIC, GREEK, "java", "internationalization", "c++"),
            Arbitraries.integers().between(1, 300).map(i -> "word" + i));
    return Combinators.combine(tokens, Arbitraries.of(true, true, true, false))
        .as(Change::new)
        .list()
        .ofMaxSize(200);
  }
}
