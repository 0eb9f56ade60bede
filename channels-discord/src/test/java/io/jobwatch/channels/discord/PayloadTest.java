package io.jobwatch.channels.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.testkit.Samples;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

  @Test
  void writesOneEmbedForEachJob() {
    assertThat(Payload.of(Samples.message("")))
        .isEqualTo(
            """
            {"content":"\\\\[1 New Job\\\\] Your Job Alert\\\\: Java in Berlin",\
            "embeds":[{"title":"Java Developer",\
            "description":"Acme · Berlin; Remote \\\\- Germany · EUR 70,000 \\\\- 90,000 per year\\n\
            Score 90, high\\n\
            The title has 'Java'\\\\. The job is remote\\\\.\\n\
            Has: Java\\n\
            Lacks: Kotlin",\
            "url":"https://boards.example/acme/jobs/1?gh_jid=1&ref=a"}],\
            "allowed_mentions":{"parse":[]}}""");
  }

  @Test
  void writesWhatAnOperatorIsToldAsOneEmbed() {
    OperatorReport report = Samples.report(EventType.SOURCE_BROKEN, "Last error: @everyone");
    assertThat(Payload.of(Samples.reportMessage("", report)))
        .isEqualTo(
            """
            {"content":"\\\\[Jobwatch\\\\] 12 sources answered",\
            "embeds":[{"title":"Report",\
            "description":"Sources ok\\\\: 12\\nSources failed\\\\: 3\\n\
            Last error\\\\: @\u200Beveryone"}],\
            "allowed_mentions":{"parse":[]}}""");
  }

  @Test
  void escapesMarkdownMentionsAndBareLinks() {
    assertThat(Markdown.escape("**@everyone** <@1> [x](https://evil.example) C++ #1"))
        .isEqualTo(
            "\\*\\*@\u200Beveryone\\*\\* \\<@\u200B1\\> \\[x\\]\\(https\\://evil\\.example\\)"
                + " C\\+\\+ \\#1");
  }

  @Test
  void cutsBetweenEscapes() {
    assertThat(Markdown.line("*".repeat(100), 20)).isEqualTo("\\*".repeat(9) + "…");
  }

  @Test
  void givesEachEmbedItsOwnUrl() {
    assertThat(Payload.of(Samples.message("", at("1", "/jobs"), at("2", "/jobs"), at("3", "/#j"))))
        .contains(
            "\"url\":\"https://boards.example/jobs\"",
            "\"url\":\"https://boards.example/jobs#2\"",
            "\"url\":\"https://boards.example/#j\"");
    assertThat(Payload.of(Samples.message("", at("1", "/#j"), at("2", "/#j"))))
        .containsOnlyOnce("\"url\"")
        .contains("\"title\":\"2\"");
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
    assertThat(Payload.of(Samples.message("", item))).doesNotContain("\"url\"", "javascript");
  }

  @Test
  void linksToTheApplicationFormWhereThePageCannotBeShown() {
    assertThat(Payload.of(Samples.message("", at(null), at(URI.create("http://careers/jobs/1")))))
        .contains(
            "\"url\":\"https://boards.example/acme/jobs/1/apply\"",
            "\"url\":\"https://boards.example/acme/jobs/1/apply#2\"");
  }

  @Test
  void saysWhichAlertEachJobIsOfAndWhatHappenedToIt() {
    MessageItem other =
        Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.SCORE_IMPROVED);
    assertThat(Payload.of(Samples.message("", Samples.item(Samples.posting("Cook")), other)))
        .contains("[2 Jobs")
        .contains("\"Cook\",\"description\":\"New · Alert\\\\: Java in Berlin\\nAcme · ")
        .contains("\"description\":\"Better match · Alert\\\\: Bread in Rome\\nAcme · ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://careers/jobs/1", "http://[::1]/jobs/1", "http://careers./1"})
  void leavesOutLinksWhoseHostDiscordDoesNotTake(String link) {
    MessageItem item =
        Samples.item(
            Samples.posting(
                "1",
                Samples.content("Cook").toBuilder().url(URI.create(link)).applyUrl(null).build()));
    assertThat(Payload.of(Samples.message("", item)))
        .contains("\"title\":\"Cook\"")
        .doesNotContain("\"url\"");
  }

  private static MessageItem at(String title, String path) {
    return at(title, URI.create("https://boards.example" + path));
  }

  private static MessageItem at(@Nullable URI url) {
    return at("Cook", url);
  }

  private static MessageItem at(String title, @Nullable URI url) {
    return Samples.item(
        Samples.posting(title, Samples.content(title).toBuilder().url(url).build()));
  }
}
