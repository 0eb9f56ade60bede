package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordScannerTest {

  @Example
  void saysWhereEachTokenStandsInTheOriginal() {
    assertThat(sources("Zürich, Straße: C++ & ﬁnance in the U.S., R & D (AT&T)!"))
        .containsExactly("Zürich", "Straße", "C++", "ﬁnance", "in", "the", "U.S", "R & D", "AT&T");
  }

  @Example
  void placesExpressionsByTheirOwnWords() {
    assertThat(sources("Go-To-Market, then go"))
        .containsExactly("Go", "To", "Market", "then", "go");
  }

  @Example
  void placesWhatIsComposedOfSeveralCharacters() {
    assertThat(sources("x \u1112\u1161\u11AB か\u3099 n\u0303o Zu\u0308rich"))
        .containsExactly("x", "\u1112\u1161\u11AB", "か\u3099", "n\u0303o", "Zu\u0308rich");
  }

  @Example
  void placesPartsOfTheFoldedText() {
    WordScanner scanner = new WordScanner(true);
    String text = "Java\u00AD Script  ﬁn";
    scanner.scan(text);
    assertThat(scanner.folded()).isEqualTo("java script fin");
    int start = scanner.folded().indexOf("a s");
    assertThat(text.substring(scanner.sourceStartOf(start), scanner.sourceEndOf(start + 3)))
        .isEqualTo("a\u00AD S");
    assertThat(text.substring(scanner.sourceStartOf(13), scanner.sourceEndOf(14))).isEqualTo("ﬁ");
  }

  @Example
  void aTextIsReadAsIfNoneHadBeenBeforeIt() {
    WordScanner scanner = new WordScanner();
    scanner.scan("mail to a@acme");
    scanner.scan(".net");
    assertThat(tokens(scanner)).containsExactly(".net");
    for (int length = 1; length < 200; length++) {
      scanner.scan("a".repeat(300));
      scanner.scan("b".repeat(length));
      assertThat(tokens(scanner)).containsExactly("b".repeat(length));
    }
  }

  @Example
  void readsAsManyWordsAsThereAreInTextsThatGrow() {
    WordScanner scanner = new WordScanner();
    for (int words = 1; words < 600; words++) {
      scanner.scan("a ".repeat(words));
      assertThat(scanner.size()).isEqualTo(words);
    }
  }

  @Example
  void aTextEndsWhereItDoesWhenItWasShortenedByComposing() {
    assertThat(WordTokenizer.tokenize("か\u3099 abc")).containsExactly("が", "abc");
    assertThat(sources("か\u3099 abc")).containsExactly("か\u3099", "abc");
  }

  @Example
  void knowsTheCharactersOfAToken() {
    WordScanner scanner = new WordScanner();
    scanner.scan("AT & T's Zürich, S.Q.L.");
    for (int i = 0; i < scanner.size(); i++) {
      StringBuilder characters = new StringBuilder();
      for (int at = 0; at < scanner.length(i); at++) {
        characters.append(scanner.unit(i, at));
      }
      assertThat(characters).hasToString(scanner.token(i));
      assertThat(scanner.is(i, characters)).isTrue();
      assertThat(scanner.is(i, characters + "x")).isFalse();
    }
  }

  @Example
  void knowsTheFirstEightCharactersOfATokenOrFewer() {
    String letters = "abcdefghijkl";
    List<Long> beginnings =
        IntStream.rangeClosed(1, letters.length())
            .mapToObj(length -> WordScanner.beginning(letters.substring(0, length)))
            .toList();
    assertThat(beginnings.subList(0, 8)).doesNotHaveDuplicates();
    assertThat(beginnings.subList(7, letters.length())).containsOnly(beginnings.get(7));

    WordScanner scanner = new WordScanner();
    scanner.scan("a " + letters);
    assertThat(scanner.beginning(0)).isEqualTo(beginnings.get(0));
    assertThat(scanner.beginning(1)).isEqualTo(beginnings.get(7));
  }

  @Example
  void differentTokensHardlyEverShareAHash() {
    Set<String> words = new HashSet<>();
    for (String alphabet : List.of("abcdefghijklmnop", "абвгдежзийклмноп")) {
      for (int number = 0; number < 1 << 12; number++) {
        StringBuilder word = new StringBuilder();
        for (int left = number; left > 0; left >>= 4) {
          word.append(alphabet.charAt(left & 15));
        }
        for (String rest : List.of("", "x", "xxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx")) {
          words.add(word + rest);
        }
      }
    }
    assertThat(words.stream().map(WordScanner::hash).distinct()).hasSameSizeAs(words);
  }

  @Property
  void placesDoNotChangeTheTokens(@ForAll("texts") String text) {
    WordScanner scanner = new WordScanner(true);
    scanner.scan("another text before, go-to-market");
    scanner.scan(text);
    assertThat(tokens(scanner)).isEqualTo(WordTokenizer.tokenize(text));
    assertThat(scanner.folded()).isEqualTo(WordFolding.fold(text));
  }

  @Property
  void placesAreInOrderAndInsideTheText(@ForAll("texts") String text) {
    WordScanner scanner = new WordScanner(true);
    scanner.scan(text);
    int end = 0;
    for (int i = 0; i < scanner.size(); i++) {
      assertThat(scanner.sourceStart(i)).isBetween(0, scanner.sourceEnd(i) - 1);
      assertThat(scanner.sourceEnd(i)).isBetween(end, text.length());
      end = scanner.sourceEnd(i);
    }
  }

  @Property
  void hashesAreThoseOfTheTokens(@ForAll("texts") String text) {
    WordScanner scanner = new WordScanner();
    scanner.scan(text);
    for (int i = 0; i < scanner.size(); i++) {
      assertThat(scanner.hashes()[i]).isEqualTo(WordScanner.hash(scanner.token(i)));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return ReferenceWords.texts(12);
  }

  private static List<String> sources(String text) {
    WordScanner scanner = new WordScanner(true);
    scanner.scan(text);
    return IntStream.range(0, scanner.size())
        .mapToObj(i -> text.substring(scanner.sourceStart(i), scanner.sourceEnd(i)))
        .toList();
  }

  private static List<String> tokens(WordScanner scanner) {
    return IntStream.range(0, scanner.size()).mapToObj(scanner::token).toList();
  }
}
