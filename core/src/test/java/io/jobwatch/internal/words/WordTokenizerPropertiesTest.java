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
    String go = "a".repeat(word) + " ".repeat(gap) + " go" + " ".repeat(gap) + "-";
    List<String> expected = new ArrayList<>(List.of(gap == 0 ? "go~" : "go", "live", "x"));
    if (word > 0) {
      expected.add(0, "a".repeat(word));
    }
    assertThat(WordTokenizer.tokenize(go + "live" + "-".repeat(gap) + " x")).isEqualTo(expected);
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
    String single = WordFolding.fold(plain).replaceAll("[ -]+", "-");
    assertThat(WordTokenizer.tokenize(single.replace('-', ' ')))
        .isEqualTo(WordTokenizer.tokenize(single));
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
