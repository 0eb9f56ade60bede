package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WordTokenizerPropertiesTest {

  @Property
  void agreesWithTheReference(@ForAll("texts") String text) {
    assertThat(WordTokenizer.tokenize(text)).isEqualTo(ReferenceWords.tokens(text));
  }

  @Property
  void agreesWithTheReferenceOnLongTexts(@ForAll("longTexts") String text) {
    assertThat(WordTokenizer.tokenize(text)).isEqualTo(ReferenceWords.tokens(text));
  }

  /** As many characters as are looked at together, and some more or fewer. */
  @Property
  void longWordsAndGapsChangeNothing(
      @ForAll @IntRange(max = 140) int word, @ForAll @IntRange(max = 140) int gap) {
    String go = "a".repeat(word) + " go" + "- ".repeat(gap) + "to" + "-".repeat(gap) + "-market";
    List<String> expected = new ArrayList<>(List.of("go~", "to", "market", "x"));
    if (word > 0) {
      expected.add(0, "a".repeat(word));
    }
    if (gap == 0) {
      expected.subList(expected.size() - 4, expected.size() - 1).clear();
      expected.add(expected.size() - 1, "goto");
      expected.add(expected.size() - 1, "market");
    }
    assertThat(WordTokenizer.tokenize(go + " x")).isEqualTo(expected);
  }

  @Property
  void caseMakesNoDifference(@ForAll("texts") String text) {
    assertThat(WordTokenizer.tokenize(text.toUpperCase(Locale.ROOT)))
        .isEqualTo(WordTokenizer.tokenize(text));
  }

  @Property
  void punctuationAroundATextHidesNothing(@ForAll("texts") String text) {
    List<String> tokens = WordTokenizer.tokenize(text);
    for (String[] pair : new String[][] {{"(", ")"}, {"\"", "\","}, {"- ", ";"}, {"* ", "!"}}) {
      assertThat(WordTokenizer.tokenize(pair[0] + text + pair[1])).isEqualTo(tokens);
    }
  }

  @Property
  void aHyphenIsABlank(@ForAll("texts") String text) {
    String plain = text.replace("&", "").replace("@", "").replace("://", "").replace("www", "");
    assertThat(WordTokenizer.tokenize(plain.replace('-', ' ')))
        .isEqualTo(WordTokenizer.tokenize(plain.replace(' ', '-')));
  }

  @Property
  void noTokenIsEmpty(@ForAll String text) {
    assertThat(WordTokenizer.tokenize(text)).doesNotContain("");
  }

  @Provide
  Arbitrary<String> texts() {
    return ReferenceWords.texts(12);
  }

  @Provide
  Arbitrary<String> longTexts() {
    return ReferenceWords.texts(80);
  }
}
