package io.jobwatch.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.Samples;
import java.net.URI;
import java.util.Collections;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTextTest {

  @Test
  void writesHtml() {
    assertThat(MessageText.of(Samples.message(""), Markup.HTML).text())
        .isEqualTo(
            """
            <b>[1 New Job] Your Job Alert: Java in Berlin</b>

            <a href="https://boards.example/acme/jobs/1?gh_jid=1&amp;ref=a">Java Developer</a>
            Acme · Berlin; Remote - Germany · EUR 70,000 - 90,000 per year
            Score 90, high
            The title has 'Java'. The job is remote.
            Has: Java
            Lacks: Kotlin""");
  }

  @Test
  void writesPlainText() {
    assertThat(MessageText.of(Samples.message(""), Markup.PLAIN).text())
        .startsWith("[1 New Job] Your Job Alert: Java in Berlin\n\nJava Developer https://boards")
        .contains("?gh_jid=1&ref=a\nAcme · Berlin");
  }

  @Test
  void escapesTheFourSigns() {
    assertThat(Markup.HTML.escape("<b> & \"x\" '")).isEqualTo("&lt;b&gt; &amp; &quot;x&quot; '");
  }

  /** Telegram finds these in the text by itself, after the markup is parsed. */
  @ParameterizedTest
  @CsvSource({
    "ask @ada, ask @-ada",
    "https://evil.example/x, https:/-/-evil.-example/-x",
    "tg://resolve?domain=x, tg:/-/-resolve?domain=x",
    "evil.com or bücher.de, evil.-com or bücher.-de",
    "10.0.0.1, 10.-0.-0.-1",
    "eve@evil.com, eve@-evil.-com",
    "/start a/b, /-start a/-b",
    "#tag #1 $TAG, #-tag #-1 $-TAG",
    "C# for $ 5. A / b at 9:30., C# for $ 5. A / b at 9:30.",
  })
  void breaksWhatTelegramWouldMakeALinkOf(String text, String broken) {
    assertThat(MessageText.line(text, 100)).isEqualTo(broken.replace('-', '\u200B'));
  }

  @Test
  void leavesItsOwnLinkWholeWithoutMarkup() {
    MessageText text = MessageText.of(Samples.message(""), Markup.PLAIN);
    assertThat(text.text()).contains(" https://boards.example/acme/jobs/1?gh_jid=1&ref=a\n");
  }

  @ParameterizedTest
  @EnumSource
  void writesWhatAnOperatorIsToldLineByLine(Markup markup) {
    OperatorReport report = Samples.report(EventType.DAILY_SUMMARY, "Broken: <a> @b", "x\ny");
    MessageText text = MessageText.of(Samples.reportMessage("", report), markup);
    String visible = markup == Markup.HTML ? BotHtml.visible(text.text()) : text.text();
    assertThat(visible)
        .isEqualTo(
            """
            [Jobwatch] 12 sources answered

            Sources ok: 12
            Sources failed: 3
            Broken: <a> @\u200Bb
            x y""");
    assertThat(text.visible()).isEqualTo(visible.length());
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatIsShown(Markup markup) {
    OutgoingMessage worst = Samples.worstCaseMessage("", 3);
    MessageText text = MessageText.of(worst, markup);
    String visible = markup == Markup.HTML ? BotHtml.visible(text.text()) : text.text();
    assertThat(text.visible()).isEqualTo(visible.length()).isLessThanOrEqualTo(4_096);
  }

  @ParameterizedTest
  @EnumSource
  void fitsTenJobsOfTheLongestTextsAndLinks(Markup markup) {
    String wide = "\uD83D\uDE00".repeat(500);
    URI link = URI.create("https://boards.example/?" + "&".repeat(1_900));
    JobPosting posting =
        Samples.posting("1", Samples.content(wide).toBuilder().company(wide).url(link).build());
    MessageItem[] items =
        IntStream.range(0, 10)
            .mapToObj(i -> Samples.item(posting, i + wide, EventType.NEW_MATCH))
            .toArray(MessageItem[]::new);
    MessageText text = MessageText.of(Samples.message("", items), markup);
    assertThat(text.visible()).isLessThanOrEqualTo(4_096);
    assertThat(text.text().length()).isLessThan(32_768);
    assertThat(text.text().split("Score 90", -1)).hasSize(11);
  }

  @Test
  void saysWhichAlertEachJobIsOfAndWhatHappenedToIt() {
    MessageItem other =
        Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.STATUS_CHANGED);
    assertThat(
            MessageText.of(
                    Samples.message("", Samples.item(Samples.posting("Cook")), other), Markup.HTML)
                .text())
        .startsWith("<b>[2 Jobs] ")
        .contains("Cook</a>\nNew · Alert: Java in Berlin\nAcme · ")
        .contains("Baker</a>\nOpen again · Alert: Bread in Rome\nAcme · ");
  }

  @Test
  void linksToTheApplicationFormWhereThereIsNoPage() {
    assertThat(MessageText.of(Samples.message("", at(null)), Markup.HTML).text())
        .contains("<a href=\"https://boards.example/acme/jobs/1/apply\">Cook</a>");
  }

  @Test
  void linksToTheApplicationFormWhereTheLinkOfThePageIsTooLongForAFullMessage() {
    URI link = URI.create("https://boards.example/?" + "a".repeat(1_900));
    MessageItem[] items = Collections.nCopies(10, at(link)).toArray(MessageItem[]::new);
    assertThat(MessageText.of(Samples.message("", items), Markup.PLAIN).text())
        .contains("Cook https://boards.example/acme/jobs/1/apply\n");
  }

  @Test
  void keepsLongLinksWhereOnlyWhatIsShownIsTooLong() {
    URI link = URI.create("https://boards.example/?" + "a".repeat(1_900));
    PostingContent content =
        Samples.content("x".repeat(500)).toBuilder()
            .company("y".repeat(500))
            .url(link)
            .applyUrl(null)
            .build();
    MessageItem item = Samples.item(Samples.posting("1", content));
    MessageItem[] items = Collections.nCopies(10, item).toArray(MessageItem[]::new);
    MessageText text = MessageText.of(Samples.message("", items), Markup.HTML);
    assertThat(text.visible()).isLessThanOrEqualTo(4_096);
    assertThat(text.text().split("<a href", -1)).hasSize(11);
  }

  @Test
  void leavesOutLinksThatAreNotOfTheWeb() {
    MessageItem item =
        Samples.item(
            Samples.posting(
                "1",
                Samples.content("Cook").toBuilder()
                    .url(URI.create("javascript:x"))
                    .applyUrl(null)
                    .build()));
    assertThat(MessageText.of(Samples.message("", item), Markup.HTML).text())
        .contains("<b>Cook</b>")
        .doesNotContain("javascript");
  }

  private static MessageItem at(@Nullable URI url) {
    return Samples.item(Samples.posting("1", Samples.content("Cook").toBuilder().url(url).build()));
  }
}
