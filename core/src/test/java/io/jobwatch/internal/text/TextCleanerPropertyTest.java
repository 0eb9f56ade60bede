package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class TextCleanerPropertyTest {

  @Property
  void oneLineHasNoControlCharactersAndNoOuterOrDoubledBlanks(@ForAll("hostile") String text) {
    String clean = TextCleaner.oneLine(text);

    assertThat(clean.chars().anyMatch(Character::isISOControl)).isFalse();
    assertThat(clean).doesNotContain("  ").isEqualTo(clean.strip());
  }

  @Property
  void multiLineHasNoControlCharactersButLineFeeds(@ForAll("hostile") String text) {
    String clean = TextCleaner.multiLine(text);

    assertThat(clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')).isFalse();
    assertThat(clean).doesNotContain("\n\n\n").isEqualTo(clean.strip());
  }

  @Property
  void everyFormIsWellFormedAndStaysAsItIs(@ForAll("hostile") String text) {
    for (String clean :
        new String[] {
          TextCleaner.oneLine(text), TextCleaner.multiLine(text), TextCleaner.wellFormed(text)
        }) {
      assertThat(clean.codePoints().anyMatch(TextCleanerPropertyTest::isSurrogate)).isFalse();
    }
    String line = TextCleaner.oneLine(text);
    assertThat(TextCleaner.oneLine(line)).isEqualTo(line);
    String lines = TextCleaner.multiLine(text);
    assertThat(TextCleaner.multiLine(lines)).isEqualTo(lines);
  }

  @Property
  void cleanHtmlHasKnownTagsAndWebLinksOnly(@ForAll("markup") String html) {
    CleanHtml clean = HtmlCleaner.clean(html);

    assertThat(clean.html().chars().anyMatch(Character::isISOControl)).isFalse();
    assertThat(Jsoup.parseBodyFragment(clean.html()).body().select("*"))
        .extracting(Element::normalName)
        .isSubsetOf(
            "body", "p", "b", "i", "ul", "li", "a", "table", "tbody", "tr", "td", "pre", "br");
    assertThat(Jsoup.parseBodyFragment(clean.html()).select("[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://a.example/"));
    assertThat(HtmlCleaner.clean(clean.html()).text()).isEqualTo(clean.text());
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<Character> any = Arbitraries.chars().all();
    Arbitrary<Character> nasty =
        Arbitraries.of(
            '\0', '\r', '\n', '\t', ' ', '\u00A0', '\u0085', '\u200B', '\u202E', '\uFEFF', '\uD83D',
            '\uDE00', 'a', '\u0301');
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(3, nasty))
        .list()
        .ofMaxSize(60)
        .map(
            chars -> {
              StringBuilder text = new StringBuilder();
              chars.forEach(text::append);
              return text.toString();
            });
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<b>",
            "</i>",
            "<ul><li>",
            "</li>",
            "<script>",
            "</script>",
            "<a href='",
            "javascript:x",
            "https://a.example/",
            "'>",
            "<img src=x onload=y>",
            "<!--",
            "-->",
            "\0",
            "\u001B",
            "&#7;",
            "&#x202e;",
            "text",
            " ",
            "<table><tr><td>",
            "<svg>",
            "<style>",
            "</style>",
            "\"",
            "<",
            "&lt;script&gt;",
            "<pre>\n",
            "<br>",
            "\uD800")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
