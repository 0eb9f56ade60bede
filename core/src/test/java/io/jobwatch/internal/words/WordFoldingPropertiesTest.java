package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class WordFoldingPropertiesTest {

  @Property
  void foldingIsIdempotent(@ForAll @StringLength(max = 60) String text) {
    String once = WordFolding.fold(text);
    assertThat(WordFolding.fold(once)).isEqualTo(once);
  }

  @Property
  void foldingEqualsTheReference(@ForAll("texts") String text) {
    assertThat(WordFolding.fold(text)).isEqualTo(ReferenceWords.fold(text));
  }

  @Property
  void foldsLongTextsLikeShortOnes(@ForAll("longTexts") String text) {
    assertThat(WordFolding.fold(text)).isEqualTo(ReferenceWords.fold(text));
  }

  @Property
  void foldsEachCharacterWhereverItStands(
      @ForAll @CharRange(from = '\0', to = '\u007F') @StringLength(max = 40) String text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean blank = unit <= ' ' || unit == 0x7F;
      if (!blank) {
        folded.append(unit == '`' ? '\'' : Character.toLowerCase(unit));
      } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    assertThat(WordFolding.fold(text)).isEqualTo(folded.toString());
  }

  @Property
  void foldsPartByPart(
      @ForAll @StringLength(max = 20) String left, @ForAll @StringLength(max = 20) String right) {
    assertThat(WordFolding.fold(left + "-" + right))
        .isEqualTo(WordFolding.fold(left) + "-" + WordFolding.fold("-" + right).substring(1));
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
