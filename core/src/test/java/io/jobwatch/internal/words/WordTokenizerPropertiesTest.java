package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordTokenizerPropertiesTest {

  @Property(tries = 10_000)
  void agreesWithTheReference(@ForAll("texts") String text) {
    assertThat(WordTokenizer.tokenize(text)).isEqualTo(ReferenceWords.tokens(text));
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
}
