package io.jobwatch.spi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MessageTextsTest {

  @Test
  void makesOneLine() {
    assertThat(MessageTexts.line(" a\r\nb\u0000\tc\u2028d\u00A0  e ")).isEqualTo("a b c d e");
  }

  @Test
  void removesMarksThatMislead() {
    assertThat(MessageTexts.line("\u202Egnp.exe\u202C in\u200Bvis\u2060ible\uFEFF \u2067x\u2069"))
        .isEqualTo("gnp.exe invisible x");
    assertThat(MessageTexts.line("a\uD800b")).isEqualTo("ab");
    assertThat(MessageTexts.line("a\uFFFFb\uFDD0c\uD83F\uDFFE")).isEqualTo("abc");
  }

  @Test
  void keepsLettersEmojiAndJoiners() {
    String text = "Café 北京 \uD83D\uDC68\u200D\uD83D\uDC69 می\u200Cخواهم";
    assertThat(MessageTexts.line(text)).isEqualTo(text);
  }

  @Test
  void takesAsManyLinesAsThereIsRoomFor() {
    UnaryOperator<String> doubled = text -> text.replace("*", "**");
    List<String> lines = List.of("one\ntwo", " ", "***", "four");
    assertThat(MessageTexts.lines(lines, 20, 100, doubled))
        .containsExactly("one two", "******", "four");
    assertThat(MessageTexts.lines(lines, 20, 18, doubled))
        .containsExactly("one two", "******", "…");
    assertThat(MessageTexts.lines(lines, 20, 2, doubled)).containsExactly("…");
    assertThat(MessageTexts.lines(List.of(), 20, 2, doubled)).isEmpty();
  }

  @Property
  void neverTakesMoreThanThereIsRoomFor(
      @ForAll List<String> lines, @ForAll @IntRange(min = 2, max = 200) int all) {
    List<String> taken = MessageTexts.lines(lines, 16, all, text -> text.replace("a", "&#97;"));
    assertThat(taken.stream().mapToInt(line -> line.length() + 1).sum()).isLessThanOrEqualTo(all);
    assertThat(taken).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(16));
  }

  @Test
  void cutsByCodePoints() {
    String smile = "\uD83D\uDE00";
    assertThat(MessageTexts.cut(smile.repeat(3), 3)).isEqualTo(smile.repeat(3));
    assertThat(MessageTexts.cut(smile.repeat(4), 3)).isEqualTo(smile.repeat(2) + "…");
    assertThat(MessageTexts.cut("abc", 1)).isEqualTo("…");
    assertThat(MessageTexts.cut("ab cd", 4)).isEqualTo("ab…");
  }

  @Test
  void neverCutsAnEscapeSequence() {
    assertThat(MessageTexts.fit("&".repeat(100), 20, MessageTextsTest::html))
        .isEqualTo("&amp;&amp;&amp;…");
    assertThat(MessageTexts.fit("a & b", 20, MessageTextsTest::html)).isEqualTo("a &amp; b");
  }

  @Property(tries = 300)
  void fitsWhateverTheTextIs(@ForAll String text, @ForAll @IntRange(min = 16, max = 80) int max) {
    String fitted = MessageTexts.fit(text, max, MessageTextsTest::html);
    assertThat(fitted.length()).isLessThanOrEqualTo(max);
    if (html(text).length() <= max) {
      assertThat(fitted).isEqualTo(html(text));
    } else {
      assertThat(fitted).endsWith("…");
      assertThat(html(text)).startsWith(fitted.substring(0, fitted.length() - 1));
    }
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;");
  }
}
