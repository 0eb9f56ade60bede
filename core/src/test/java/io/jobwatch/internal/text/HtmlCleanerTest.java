package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlCleanerTest {

  @Test
  void keepsStructureAndWebLinksOnly() {
    CleanHtml clean =
        HtmlCleaner.clean(
            "<h2 class=x onclick=evil()>We &amp; you</h2><script>alert(1)</script>"
                + "<style>p{}</style><p style='color:red'>Read <a href='https://acme.example/a b'"
                + " onmouseover=x>this</a>, <a href='javascript:evil()'>that</a>,"
                + " <a href='/local'>here</a><img src=https://t.example/pixel.gif></p>");

    assertThat(clean.html())
        .isEqualTo(
            "<h2>We &amp; you</h2><p>Read <a href=\"https://acme.example/a%20b\""
                + " rel=\"nofollow noopener noreferrer\">this</a>, that, here</p>");
    assertThat(clean.text()).isEqualTo("We & you\n\nRead this, that, here");
  }

  @Test
  void rendersListsParagraphsBreaksAndTables() {
    CleanHtml clean =
        HtmlCleaner.clean(
            "<p>Intro<br>second line</p><ul>\n<li><p>One</p><p>more</p></li>\n<li>Two"
                + "<ul><li>Inner</li></ul></li><li></li></ul><div>After</div><div>that</div>"
                + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");

    assertThat(clean.text())
        .isEqualTo(
            """
            Intro
            second line

            - One
            more
            - Two
            - Inner

            After
            that
            a b
            c""");
  }

  @Test
  void takesNoCellOfATableOutOfADrawing() {
    CleanHtml clean = HtmlCleaner.clean("before<svg><a><tr><td>inside</td></tr></a></svg>after");

    assertThat(clean.html()).isEqualTo("beforeinsideafter");
    assertThat(HtmlCleaner.clean(clean.html()).text()).isEqualTo(clean.text());
  }

  @Test
  void keepsBlanksBetweenInlineElements() {
    assertThat(HtmlCleaner.clean("<b>Java</b> <i>and</i>\u00A0<u>SQL</u>, C<sub>2</sub>").text())
        .isEqualTo("Java and SQL, C2");
  }

  @Test
  void cleansCharactersThatEntitiesBringIn() {
    CleanHtml clean = HtmlCleaner.clean("<p>a&#0;b&#7;c&#x202e;d\u0000\u001Be\uD800f&#8203;g</p>");

    assertThat(clean.html()).isEqualTo("<p>a\uFFFDbcde\uFFFDfg</p>");
    assertThat(clean.text()).isEqualTo("a\uFFFDbcde\uFFFDfg");
  }

  @Test
  void givesNothingForMarkupWithoutText() {
    assertThat(HtmlCleaner.clean("<div><br>&nbsp;</div>")).isEqualTo(CleanHtml.EMPTY);
    assertThat(HtmlCleaner.clean("  ")).isEqualTo(CleanHtml.EMPTY);
  }

  @Test
  void boundsNestingAndUnclosedTagsInTimeStackAndSize() {
    List<String> tags = List.of("<div>", "<b>", "<a>", "<td>", "<b>x</i>");
    for (String tag : tags) {
      int times = Math.min(100_000, HtmlCleaner.MAX_LENGTH / tag.length() - 10);
      String html = "before " + tag.repeat(times) + " after";

      CleanHtml clean = CpuTime.within(Duration.ofSeconds(10), tag, () -> HtmlCleaner.clean(html));

      assertThat(clean.text()).as(tag).startsWith("before").endsWith("after");
      assertThat(clean.html().length()).as(tag).isLessThanOrEqualTo(HtmlCleaner.MAX_LENGTH);
    }
  }

  @Test
  void needsLittleMemoryForMarkupThatRepeatsWhatIsOpen() {
    String names = "<b><i><u><s><small><code><em><strong><big><tt><font><strike>";
    String attributes = "<b " + numbered("a", 500) + ">";
    for (String open :
        List.of(names, attributes, "<a href=https://a.example/" + "x".repeat(1_900) + ">")) {
      String html = "<p>" + open + "</p>" + "<p>x".repeat(125_000);

      assertThat(html.length()).isLessThan(HtmlCleaner.MAX_LENGTH);
      assertThat(allocatedBy(() -> cleanOrRefuse(html))).as(open).isLessThan(100_000_000);
    }
  }

  @Test
  void keepsTheTextWhereLinksAreRepeatedPastAllBounds() {
    String link = "<a href=https://a.example/" + "x".repeat(1_900) + ">";
    CleanHtml clean = HtmlCleaner.clean("<p>" + link + "</p>" + "<p>x".repeat(5_000));

    assertThat(clean.text()).hasLineCount(2 * 5_000 - 1);
    assertThat(clean.html()).startsWith("x<br>").doesNotContain("<a");
  }

  @Test
  void refusesMarkupOutOfAllProportion() {
    String html = "<p><b " + numbered("a", 500) + "></p>" + "<p>x".repeat(1_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlCleaner.clean(html))
        .withMessageContaining("makes more than 131072 elements and attributes. Use fewer.");
  }

  private static String numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(" "));
  }

  private static void cleanOrRefuse(String html) {
    try {
      HtmlCleaner.clean(html);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("Description '");
    }
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void survivesAScriptThatIsNeverClosed() {
    assertThat(HtmlCleaner.clean("<p>Text</p><script>" + "x<".repeat(100_000)).text())
        .isEqualTo("Text");
  }

  @Test
  void refusesWhatIsTooLongInsteadOfCuttingIt() {
    String html = "<p>" + "x".repeat(HtmlCleaner.MAX_LENGTH) + "</p>";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlCleaner.clean(html))
        .withMessageContaining("it has 524295 characters as HTML. Use at most 524288.");
  }
}
