package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextCleanerTest {

  @Test
  void foldsEveryKindOfBlankInOneLine() {
    String text = " \u00A0Java\r\n\tDeveloper\u2003\u3000(m/f)\u2028now\u0085here \u200B ";

    assertThat(TextCleaner.oneLine(text)).isEqualTo("Java Developer (m/f) now here");
  }

  @Test
  void dropsWhatHidesOrTurnsText() {
    Map<String, String> table =
        Map.of(
            "a\u0000b\u0007c\u001B[31md\u009Fe", "abc[31mde",
            "pay\u202Eroll\u202C", "payroll",
            "x\u2066y\u2069z", "xyz",
            "Auto\u200Bnomia\uFEFF", "Autonomia",
            "co\u00ADoperate", "cooperate",
            "a\uFFFFb\uFDD0c", "abc",
            "flag\uDB40\uDC67\uDB40\uDC7F", "flag");

    table.forEach((text, clean) -> assertThat(TextCleaner.oneLine(text)).isEqualTo(clean));
  }

  @Test
  void replacesLoneSurrogatesAndKeepsPairs() {
    String text = "a\uD83Db\uDE00c😀d\uDE00\uD83D";

    assertThat(TextCleaner.oneLine(text)).isEqualTo("a\uFFFDb\uFFFDc😀d\uFFFD\uFFFD");
  }

  @Test
  void keepsTheJoinersThatScriptsAndEmojiNeed() {
    String text = "👩\u200D🔬 نمی\u200Cخواهم";

    assertThat(TextCleaner.oneLine(text)).isEqualTo(text);
  }

  @Test
  void keepsLinesAndAtMostOneEmptyLineBetweenThem() {
    String text = "\r\n  One \t two\r\nthree\n \n\n\n four\rfive\n";

    assertThat(TextCleaner.multiLine(text)).isEqualTo("One two\nthree\n\nfour\nfive");
  }

  @Test
  void wellFormedChangesOnlyNulAndLoneSurrogates() {
    assertThat(TextCleaner.wellFormed("a\u0000\tb \n\uD800 😀\u202E"))
        .isEqualTo("a\tb \n\uFFFD 😀\u202E");
  }

  @Test
  void shortensOnlyWhatIsTooLongAndNeverInsideAPair() {
    assertThat(TextCleaner.shown("short", 5)).isEqualTo("short");
    assertThat(TextCleaner.shown("longer", 5)).isEqualTo("long…");
    assertThat(TextCleaner.shown("abc😀de", 5)).isEqualTo("abc…");
    assertThat(TextCleaner.shown("😀😀", 1)).isEqualTo("…");
  }
}
