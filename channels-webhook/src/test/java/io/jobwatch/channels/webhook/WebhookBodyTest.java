package io.jobwatch.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies to the byte: receivers rely on them. */
class WebhookBodyTest {

  private final WebhookFormat plain =
      new PlainFormat(SigningKey.plain(TestSecrets.secret(TestSecrets.PLAIN)), "perfect_job_match");
  private final WebhookFormat standard =
      new StandardFormat(
          List.of(SigningKey.standard(TestSecrets.secret(TestSecrets.STANDARD))),
          TestClock.create());

  @Test
  void writesThePlainStyle() {
    assertThat(plain.body(Samples.message("")))
        .isEqualTo(
            """
            {"alert_type":"perfect_job_match",\
            "job":{"company":"Acme","company_tier":null,\
            "id":"%s",\
            "keywords":["Java","SQL"],"location":"Berlin; Remote - Germany",\
            "posted_date":"2026-11-01","salary":"EUR 70,000 - 90,000 per year",\
            "title":"Java Developer","url":"https://boards.example/acme/jobs/1?gh_jid=1&ref=a"},\
            "match_analysis":{"matched_skills":["Java"],"priority":"high","score":90,\
            "skill_gaps":["Kotlin"],"why_perfect":"The title has 'Java'. The job is remote."},\
            "timestamp":"2026-11-02T09:00:00Z"}"""
                .formatted(Samples.posting("Java Developer").uid()));
  }

  @Test
  void writesWhatAnOperatorIsToldAsAReportOfItsOwnType() {
    OutgoingMessage message =
        Samples.reportMessage("", Samples.report(EventType.BATCH_COMPLETE, "Since\nnoon."));
    assertThat(plain.body(message))
        .isEqualTo(
            """
            {"alert_type":"batch_complete",\
            "report":{"counts":{"sources_failed":3,"sources_ok":12},\
            "remarks":["Since noon."],"subject":"[Jobwatch] 12 sources answered"},\
            "timestamp":"2026-11-02T09:00:00Z"}""");
    assertThat(plain.headers(message, new byte[0])).containsEntry("X-Alert-Type", "batch_complete");
    assertThat(standard.body(message))
        .isEqualTo(
            """
            {"data":{"notice":null,"priority":"normal",\
            "report":{"counts":{"sources_failed":3,"sources_ok":12},\
            "remarks":["Since noon."],"subject":"[Jobwatch] 12 sources answered"},\
            "subscriber_id":"ada"},\
            "timestamp":"2026-11-02T09:00:00Z","type":"jobwatch.batch_complete"}""");
  }

  @Test
  void addsANoticeToThePlainStyleOnlyWhereThereIsOne() {
    assertThat(plain.body(Samples.withNotice(Samples.message(""), "Your mail bounced.")))
        .contains("},\"notice\":\"Your mail bounced.\",\"timestamp\"");
    assertThat(plain.body(Samples.message(""))).doesNotContain("notice");
  }

  @Test
  void namesThePlainStylesFields() {
    OutgoingMessage message = Samples.message("");
    byte[] body = plain.body(message).getBytes(StandardCharsets.UTF_8);
    assertThat(plain.headers(message, body))
        .containsOnlyKeys("X-Webhook-Signature", "X-Alert-Type", "X-Delivery-Id")
        .containsEntry("X-Alert-Type", "perfect_job_match")
        .containsEntry("X-Delivery-Id", Samples.DELIVERY_ID)
        .hasEntrySatisfying(
            "X-Webhook-Signature", signature -> assertThat(signature).matches("[0-9a-f]{64}"));
  }

  @Test
  void writesTheStandardStyle() {
    assertThat(standard.body(Samples.message("")))
        .isEqualTo(
            """
            {"data":{"alert":{"id":"ada/Java in Berlin","name":"Java in Berlin"},\
            "jobs":[{"alert":{"id":"ada/Java in Berlin","name":"Java in Berlin"},\
            "event":"new_match","job":{"apply_url":"https://boards.example/acme/jobs/1/apply",\
            "company":"Acme","company_tier":null,"department":"Engineering",\
            "employment_type":"full_time",\
            "id":"%s",\
            "keywords":["Java","SQL"],"location":"Berlin; Remote - Germany",\
            "locations":["Berlin","Remote - Germany"],\
            "posted_at":"2026-11-01T08:30:00Z","posted_date":"2026-11-01",\
            "salary":"EUR 70,000 - 90,000 per year",\
            "salary_range":{"currency":"EUR","max":90000,"min":70000,"period":"year"},\
            "title":"Java Developer","url":"https://boards.example/acme/jobs/1?gh_jid=1&ref=a",\
            "workplace":"remote"},\
            "match_analysis":{"matched_skills":["Java"],"priority":"high","score":90,\
            "skill_gaps":["Kotlin"],"why_perfect":"The title has 'Java'. The job is remote."}}],\
            "notice":null,"priority":"high","subscriber_id":"ada"},\
            "timestamp":"2026-11-02T09:00:00Z","type":"jobwatch.new_match"}"""
                .formatted(Samples.posting("Java Developer").uid()));
  }

  @Test
  void namesTheAlertOfEachJobAndThatOfTheBestAbove() {
    MessageItem other =
        Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.STATUS_CHANGED);
    OutgoingMessage sample = Samples.message("", Samples.item(Samples.posting("Cook")), other);
    OutgoingMessage digest =
        new OutgoingMessage(
            sample.deliveryId(),
            sample.address(),
            sample.subscriber(),
            sample.alertId(),
            "Java in Berlin, Bread in Rome",
            sample.event(),
            sample.priority(),
            sample.items(),
            null,
            sample.createdAt());
    assertThat(standard.body(digest))
        .startsWith(
            "{\"data\":{\"alert\":{\"id\":\"ada/Java in Berlin\",\"name\":\"Java in Berlin\"}")
        .contains(
            "{\"alert\":{\"id\":\"ada/Java in Berlin\",\"name\":\"Java in Berlin\"},"
                + "\"event\":\"new_match\"",
            "{\"alert\":{\"id\":\"ada/Bread in Rome\",\"name\":\"Bread in Rome\"},"
                + "\"event\":\"status_changed\"");
  }

  @Test
  void writesWhatIsUnknownAsNull() {
    MessageItem bare =
        Samples.item(Samples.posting("1", PostingContent.builder("Cook", "Acme").build()));
    assertThat(plain.body(Samples.message("", bare)))
        .contains("\"location\":null", "\"posted_date\":null", "\"salary\":null", "\"url\":null")
        .contains("\"keywords\":[]");
  }

  @Test
  void namesTheApplicationFormWhereThereIsNoPage() {
    MessageItem item =
        Samples.item(Samples.posting("1", Samples.content("Cook").toBuilder().url(null).build()));
    String form = "\"url\":\"https://boards.example/acme/jobs/1/apply\"";
    assertThat(plain.body(Samples.message("", item))).contains(form);
    assertThat(standard.body(Samples.message("", item)))
        .contains(form, "\"apply_" + form.substring(1));
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
    assertThat(plain.body(Samples.message("", item))).contains("\"url\":null");
  }

  @Test
  void keepsTheWorstBodySmallWithEveryJobInIt() {
    String body = standard.body(Samples.worstCaseMessage("", standard.capacity()));
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    assertThat(body.split("\"match_analysis\"", -1)).hasSize(standard.capacity() + 1);
  }

  @ParameterizedTest
  @CsvSource({"1900, false", "340, true", "190, true"})
  void keepsABodyOfTheWidestLettersAndLongNamesSmall(int link, boolean shown) {
    String body = standard.body(longest("\uD83D\uDE00", link));
    assertSmall(body);
    assertThat(body.contains("https://boards.example/")).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\"", "\u754C"})
  void keepsABodySmallWhateverTheTextsAre(String letter) {
    assertSmall(standard.body(longest(letter, 340)));
    assertSmall(standard.body(longest(letter, 190)));
  }

  private void assertSmall(String body) {
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    assertThat(body.split("\"match_analysis\"", -1)).hasSize(standard.capacity() + 1);
  }

  /** The longest names there are, two of alerts, and texts that are longer than those of boards. */
  private OutgoingMessage longest(String letter, int linkLength) {
    String wide = letter.repeat(500);
    // A control character is the longest in JSON, and in no id or name.
    String named = letter.equals("\u0001") ? "\"".repeat(500) : wide;
    String subscriber = named.substring(0, 200);
    String prefix = "https://boards.example/";
    URI link = URI.create(prefix + "a".repeat(linkLength - prefix.length()));
    List<String> list = Collections.nCopies(100, wide);
    MessageItem item =
        new MessageItem(
            Samples.posting(
                "1",
                Samples.content(wide).toBuilder()
                    .company(wide)
                    .department(wide)
                    .locations(list)
                    .skills(list)
                    .salaryText(wide)
                    .url(link)
                    .applyUrl(link)
                    .build()),
            new Verdict.Scored(100, Priority.URGENT, list, list, list),
            "x" + (subscriber + "/" + subscriber).substring(1),
            subscriber,
            EventType.NEW_MATCH);
    return new OutgoingMessage(
        Samples.DELIVERY_ID,
        "",
        Subscriber.of("x" + subscriber.substring(1)),
        "x" + (subscriber + "/" + subscriber).substring(1),
        subscriber + ", " + subscriber + " and 10 more",
        EventType.SCORE_IMPROVED,
        Priority.URGENT,
        Collections.nCopies(standard.capacity(), item),
        wide,
        Samples.NOW);
  }
}
