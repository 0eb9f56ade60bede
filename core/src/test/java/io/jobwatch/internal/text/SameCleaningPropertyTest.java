package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The fast cleaners against slow ones that go by the letter. */
class SameCleaningPropertyTest {

  @Property
  void textsAreCleanedAsCharacterByCharacter(@ForAll("texts") String text) {
    assertThat(TextCleaner.oneLine(text)).isEqualTo(SlowTextCleaner.oneLine(text));
    assertThat(TextCleaner.multiLine(text)).isEqualTo(SlowTextCleaner.multiLine(text));
  }

  @Test
  void everyCharacterIsCleanedAsByItself() {
    List<String> others =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .mapToObj(c -> "a " + Character.toString(c) + " b")
            .filter(text -> !isSame(text))
            .toList();

    assertThat(others).isEmpty();
  }

  private static boolean isSame(String text) {
    return TextCleaner.oneLine(text).equals(SlowTextCleaner.oneLine(text))
        && TextCleaner.multiLine(text).equals(SlowTextCleaner.multiLine(text));
  }

  @Property
  void htmlIsCleanedAsByJsoup(@ForAll("markup") String html) {
    assertThat(HtmlCleaner.clean(html)).isEqualTo(SlowHtmlCleaner.clean(html));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.chars().all().map(String::valueOf);
    Arbitrary<String> usual =
        Arbitraries.of(
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\n\n\n",
            "\t",
            "a",
            "word",
            "é",
            "日本",
            "–",
            "\u00A0",
            "\u2028",
            "\u0085",
            "\u000B",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u0000",
            "\u3000",
            "\uDB40\uDC01");
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(6, usual))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> tag =
        Arbitraries.of(
                "p",
                "div",
                "br",
                "hr",
                "h1",
                "blockquote",
                "pre",
                "ul",
                "ol",
                "li",
                "dl",
                "dt",
                "dd",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "a",
                "b",
                "strong",
                "i",
                "code",
                "q",
                "span",
                "svg",
                "math",
                "mi",
                "foreignObject",
                "script",
                "style",
                "title",
                "textarea",
                "iframe",
                "noscript",
                "template",
                "select",
                "option",
                "form",
                "input",
                "img",
                "body",
                "html",
                "head",
                "frameset",
                "font",
                "center",
                "unknown",
                "desc",
                "plaintext",
                "xmp",
                "nobr",
                "button",
                "caption",
                "colgroup",
                "col",
                "P",
                "BR")
            .flatMap(
                name ->
                    Arbitraries.of(
                        "<" + name + ">",
                        "</" + name + ">",
                        "<" + name + "/>",
                        "<" + name + " href='https://a.example/x?a=1&b=2' class=c>"));
    Arbitrary<String> link =
        Arbitraries.of(
                "https://a.example/é?q=1&amp;r=\"'>#f",
                "HTTP://A.example",
                "https://a.example/?",
                "https://a.example:99999999/",
                "http:\\\\a.example",
                "javascript:x",
                "/local",
                "https://user@a.example/",
                "https://a.example/%zz{}|",
                "https://a.example/\u00A0x y",
                " https://a.example/ \n",
                "")
            .map(url -> "<a href=\"" + url.replace("\"", "&quot;") + "\" rel=x href=y>");
    Arbitrary<String> text =
        Arbitraries.of(
            "text",
            " ",
            "\n",
            " a ",
            "&nbsp;",
            "&amp;",
            "&lt;b&gt;",
            "\"q\"",
            "'",
            "é",
            "&#x202e;",
            "&#7;",
            "\uD83D\uDE00",
            "\uD800",
            "<!-- c -->",
            "<![CDATA[ d ]]>",
            "<?php x ?>",
            "<",
            ">",
            "&",
            "\u0000",
            "</",
            "<!doctype html>",
            "\u00AD",
            "]]>",
            "&copy;",
            "\u200B");
    return Arbitraries.frequencyOf(Tuple.of(4, tag), Tuple.of(1, link), Tuple.of(3, text))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
