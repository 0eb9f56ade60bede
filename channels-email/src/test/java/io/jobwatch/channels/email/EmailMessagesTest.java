package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Secret;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.TestMessage;
import io.jobwatch.testkit.HostileText;
import io.jobwatch.testkit.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmailMessagesTest {

  private static final MailAddress ADA = new MailAddress("ada", "example.org");
  private static final Subscriber SUBSCRIBER = Subscriber.of("ada");
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String BASE = "https://jobs.acme.example/end?t=";
  private static final String[] UNSUBSCRIBE = {
    "unsubscribe-url", BASE + "{token}", "unsubscribe-key", KEY
  };
  private static final UnsubscribeTokens TOKENS = UnsubscribeTokens.of(Secret.of(KEY));

  @Test
  void writesEveryHeaderFieldOnce() {
    ReceivedMail mail = render(Samples.message("ada@example.org"), "reply-to", "hr@acme.example");
    assertThat(mail.headers())
        .filteredOn(line -> !line.startsWith("Content-Type: "))
        .containsExactlyInAnyOrder(
            "MIME-Version: 1.0",
            "From: Jörg's Jobs <alerts@acme.example>",
            "Reply-To: hr@acme.example",
            "To: ada@example.org",
            "Subject: [1 New Job] Your Job Alert: Java in Berlin",
            "Date: Mon, 2 Nov 2026 09:00:00 +0000 (UTC)",
            "Message-ID: <" + Samples.DELIVERY_ID + "@acme.example>",
            "List-Id: <job-alerts.acme.example>",
            "Auto-Submitted: auto-generated",
            "X-Priority: 2",
            "Importance: high");
    assertThat(mail.header("Content-Type"))
        .singleElement()
        .asString()
        .startsWith("multipart/alternative; boundary=");
  }

  @Test
  void marksOnlyWhatIsUrgent() {
    assertThat(render(message(Priority.URGENT)).header("X-Priority")).containsExactly("1");
    assertThat(render(message(Priority.NORMAL)).headerNames())
        .doesNotContain("X-Priority", "Importance");
  }

  @Test
  void makesTheMessageIdOfTheDeliveryIdAndTheChosenDomain() {
    OutgoingMessage message =
        Samples.withDeliveryId(Samples.message("ada@example.org"), "a b>\r\n@.ü");
    assertThat(render(message, "message-id-domain", "Mail.Bücher.example").header("Message-ID"))
        .containsExactly("<a=20=b=3e==d==a==40==2e==fc=@mail.xn--bcher-kva.example>");
  }

  @Test
  void givesTheSameHeaderEachTime() {
    OutgoingMessage message = Samples.worstCaseMessage("ada@example.org", 2);
    assertThat(withoutBoundary(render(message))).isEqualTo(withoutBoundary(render(message)));
  }

  @Test
  void writesTheTextPartForPeople() {
    OutgoingMessage message =
        message(
            SUBSCRIBER.zone(ZoneId.of("Asia/Tokyo")).locale(Locale.GERMANY),
            EventType.SCORE_IMPROVED,
            "Your webhook was disabled.",
            Samples.item(Samples.posting("Java Developer")),
            Samples.item(
                Samples.posting(
                    "bare", PostingContent.builder("SRE <h1>", "Fernwald & Söhne").build())));
    assertThat(render(message).text())
        .isEqualTo(
            """
            [2 Better Matches] Your Job Alert: Java in Berlin

            Please note: Your webhook was disabled.

            These jobs fit better than before:

            1. Java Developer
               Acme
               remote: Berlin; Remote - Germany
               EUR 70,000 - 90,000 per year
               Posted: 1. November 2026
               Why: The title has 'Java'. The job is remote. (90 of 100)
               https://boards.example/acme/jobs/1?gh_jid=1&ref=a

            2. SRE <h1>
               Fernwald & Söhne
               Why: The title has 'Java'. The job is remote. (90 of 100)

            --\s
            You get this mail because of your alert: Java in Berlin
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void writesWhatAnOperatorIsTold() {
    OperatorReport report =
        Samples.report(EventType.DAILY_SUMMARY, "Broken: lever:<b>\r\nBcc: eve@evil.example");
    ReceivedMail mail = render(Samples.reportMessage("ada@example.org", report));
    assertThat(mail.text())
        .isEqualTo(
            """
            [Jobwatch] 12 sources answered

            This happened:

            Sources ok: 12
            Sources failed: 3
            Broken: lever:<b> Bcc: eve\u200B@evil\u200B.example

            --\s
            You get this mail since you are named as an operator of Jobwatch.
            """
                .replace("\n", "\r\n"));
    assertThat(mail.html())
        .contains("Sources failed: 3<br>")
        .contains("Broken: lever:&lt;b&gt; Bcc: eve\u200B@evil\u200B.example</p>");
  }

  @Test
  void takesTheDayOfPostingInTheSubscribersZone() {
    PostingContent late =
        Samples.content("Java Developer").toBuilder()
            .postedAt(Instant.parse("2026-10-31T23:30:00Z"))
            .build();
    MessageItem item = Samples.item(Samples.posting("late", late));
    Subscriber inBerlin = SUBSCRIBER.zone(ZoneId.of("Europe/Berlin"));
    assertThat(render(message(SUBSCRIBER, EventType.NEW_MATCH, null, item)).text())
        .contains("Posted: October 31, 2026");
    assertThat(render(message(inBerlin, EventType.NEW_MATCH, null, item)).text())
        .contains("Posted: November 1, 2026");
  }

  @Test
  void saysTheSameInTheHtmlPart() {
    ReceivedMail mail = render(Samples.message("ada@example.org"));
    InertMail.check(mail);
    assertThat(mail.document().body().text())
        .isEqualTo(
            "[1 New Job] Your Job Alert: Java in Berlin This job matches your alert: Java Developer"
                + " Acme remote: Berlin; Remote - Germany EUR 70,000 - 90,000 per year"
                + " Posted: November 1, 2026"
                + " Why: The title has 'Java'. The job is remote. (90 of 100)"
                + " View the job on boards.example"
                + " You get this mail because of your alert: Java in Berlin");
    assertThat(mail.document().select("a[href]").eachAttr("href"))
        .containsExactly("https://boards.example/acme/jobs/1?gh_jid=1&ref=a");
  }

  @Test
  void showsMarkupAsText() {
    for (String hostile : List.of(HostileText.SCRIPT, HostileText.LINKS, HostileText.QUOTES)) {
      PostingContent content = Samples.content(hostile).toBuilder().company(hostile).build();
      MessageItem item = Samples.item(Samples.posting("hostile", content));
      ReceivedMail mail = render(message(SUBSCRIBER, EventType.NEW_MATCH, hostile, item));
      InertMail.check(mail);
      assertThat(mail.document().select("h2").text()).isEqualTo(hostile);
      assertThat(mail.document().select("b").text()).isEqualTo(hostile);
    }
  }

  @Test
  void leavesNoAddressInATextThatAMailProgramWouldMakeALinkOf() {
    String address =
        "confirm at https://evil.example/login, HTTP://10.0.0.1 or www.1x.example (hr@evil.example)";
    PostingContent content =
        Samples.content("Java Developer - " + address).toBuilder()
            .company(address)
            .locations(List.of(address))
            .salaryText(address)
            .build();
    MessageItem item = Samples.item(Samples.posting("linked", content));
    MessageItem wordy =
        new MessageItem(
            item.posting(),
            new Verdict.Scored(100, Priority.HIGH, List.of(), List.of(), List.of(address)),
            "ada/all",
            address,
            EventType.NEW_MATCH);
    OutgoingMessage sample = Samples.message("ada@example.org");
    OutgoingMessage message =
        new OutgoingMessage(
            sample.deliveryId(),
            sample.address(),
            sample.subscriber(),
            sample.alertId(),
            address,
            sample.event(),
            sample.priority(),
            List.of(wordy),
            address,
            sample.createdAt());
    ReceivedMail mail = render(message);
    InertMail.check(mail);
    String link = "https://boards.example/acme/jobs/1?gh_jid=1&ref=a";
    assertThat(mail.text()).contains(link);
    for (String part :
        List.of(
            mail.text().replace(link, ""), mail.html().replace(link.replace("&", "&amp;"), ""))) {
      assertThat(part)
          .contains("evil", "10.0.0.1", "www")
          .doesNotContain("https://", "HTTP://", "evil.example", "www.1x", "hr@");
      assertThat(part.replace("\u200B", "")).contains("Java Developer - " + address);
    }
  }

  @Test
  void leavesOtherTextsAsTheyAre() {
    String title = "Sr. .NET dev @ 1.5 FTE, e.g. 70.000: C#/Java";
    MessageItem item = Samples.item(Samples.posting("plain", Samples.content(title)));
    ReceivedMail mail = render(message(SUBSCRIBER, EventType.NEW_MATCH, null, item));
    assertThat(mail.text()).contains("1. " + title.replace("e.g", "e\u200B.g") + "\r\n");
  }

  @Test
  void leavesOutLinksThatAreNotForTheWeb() {
    for (String link : List.of("javascript:alert(1)", "data:text/html,x", "ftp://a.example/")) {
      PostingContent content =
          Samples.content("x").toBuilder().url(URI.create(link)).applyUrl(null).build();
      MessageItem item = Samples.item(Samples.posting("link", content));
      ReceivedMail mail = render(message(SUBSCRIBER, EventType.NEW_MATCH, null, item));
      assertThat(mail.text() + mail.html()).doesNotContain(link);
      assertThat(mail.document().select("a")).isEmpty();
    }
  }

  @Test
  void theLongestMailStaysBelowWhatIsShownWholeAndDropsNoJob() {
    String wide = "語".repeat(1_000);
    PostingContent content =
        Samples.content(wide).toBuilder()
            .company(wide)
            .locations(List.of(wide))
            .salaryText(wide)
            .url(URI.create("https://boards.example/" + "&".repeat(190)))
            .build();
    Verdict.Scored verdict =
        new Verdict.Scored(100, Priority.HIGH, List.of(), List.of(), List.of(wide));
    String name = wide.substring(0, 199);
    MessageItem[] items =
        IntStream.range(0, EmailChannel.CAPACITY)
            .mapToObj(i -> "" + (char) ('a' + i) + name)
            .map(
                alert ->
                    new MessageItem(
                        Samples.posting("wide", content),
                        verdict,
                        "ada/" + alert,
                        alert,
                        EventType.NEW_MATCH))
            .toArray(MessageItem[]::new);
    OutgoingMessage message = message(SUBSCRIBER, EventType.NEW_MATCH, wide, items);
    ReceivedMail mail = render(message, UNSUBSCRIBE);
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(75_000, 100_000);
    assertThat(mail.document().select("h2")).hasSize(EmailChannel.CAPACITY);
    assertThat(mail.document().select("a[href^=https://boards.example/]"))
        .hasSize(EmailChannel.CAPACITY);
    assertThat(mail.document().select("a[href^=https://jobs.acme.example/]"))
        .hasSizeBetween(3, EmailChannel.CAPACITY);
    assertThat(mail.document().text())
        .contains("The text part of this mail has the links of the other alerts.")
        .endsWith("Unsubscribe from all alerts on jobs.acme.example");
    assertThat(mail.text().split("https://boards.example/", -1)).hasSize(EmailChannel.CAPACITY + 1);
    assertThat(mail.text().split("https://jobs.acme.example/", -1))
        .hasSize(EmailChannel.CAPACITY + 2);
  }

  @Test
  void namesTheHostOfALinkThatIsTooLongForTheHtmlPart() {
    URI link = URI.create("https://boards.example/" + "&".repeat(1_000));
    PostingContent content = Samples.content("x").toBuilder().url(link).build();
    ReceivedMail mail =
        render(
            message(
                SUBSCRIBER,
                EventType.NEW_MATCH,
                null,
                Samples.item(Samples.posting("long", content))));
    assertThat(mail.text()).contains(link.toString());
    assertThat(mail.document().select("a")).isEmpty();
    assertThat(mail.document().text()).contains("it leads to boards.example.");
  }

  @Test
  void saysWhichAlertEachJobIsOfAndWhatHappenedToIt() {
    MessageItem other =
        Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.STATUS_CHANGED);
    ReceivedMail mail =
        render(Samples.message("ada@example.org", Samples.item(Samples.posting("Cook")), other));
    assertThat(mail.header("Subject")).first().asString().startsWith("[2 Jobs] ");
    assertThat(mail.text())
        .contains("These jobs match your alerts:\r\n")
        .contains("1. Cook\r\n   New · Alert: Java in Berlin\r\n   Acme\r\n")
        .contains("2. Baker\r\n   Open again · Alert: Bread in Rome\r\n   Acme\r\n")
        .contains("You get this mail because of your alerts: ");
    assertThat(mail.document().text())
        .contains("Cook New · Alert: Java in Berlin Acme")
        .contains("Baker Open again · Alert: Bread in Rome Acme");
  }

  @Test
  void hasTheWaysOutOfOneAlertAndOfAll() {
    ReceivedMail mail = render(Samples.message("ada@example.org"), UNSUBSCRIBE);
    String one = BASE + TOKENS.forAlert("ada", "ada/Java in Berlin");
    String all = BASE + TOKENS.forAll("ada");
    InertMail.check(mail);
    assertThat(mail.text())
        .endsWith(
            "\r\nUnsubscribe from this alert:\r\n%s\r\nUnsubscribe from all alerts:\r\n%s\r\n"
                .formatted(one, all));
    assertThat(mail.document().select("a").eachAttr("href")).endsWith(one, all);
    assertThat(mail.document().text())
        .endsWith(
            "Unsubscribe from this alert on jobs.acme.example"
                + " Unsubscribe from all alerts on jobs.acme.example");
  }

  /** It may go to somebody else, who is not to end the subscriber's alerts. */
  @Test
  void letsNobodyUnsubscribeByATestMessage() {
    ReceivedMail mail =
        render(
            TestMessage.of("test-1", "bo@example.org", SUBSCRIBER, 1, false, Samples.NOW),
            UNSUBSCRIBE);
    assertThat(mail.header("List-Unsubscribe")).isEmpty();
    assertThat(mail.text()).doesNotContain(BASE);
  }

  @Test
  void endsAllMailByOneClickAndEachAlertOfADigestByALink() {
    MessageItem other =
        Samples.item(Samples.posting("Baker"), "Bread in Rome", EventType.NEW_MATCH);
    ReceivedMail mail =
        render(
            Samples.message("ada@example.org", Samples.item(Samples.posting("Cook")), other),
            UNSUBSCRIBE);
    assertThat(mail.header("List-Unsubscribe"))
        .containsExactly("<" + BASE + TOKENS.forAll("ada") + ">");
    assertThat(mail.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.text())
        .contains("Unsubscribe from the alert Java in Berlin:\r\n" + BASE)
        .contains(
            "Unsubscribe from the alert Bread in Rome:\r\n"
                + BASE
                + TOKENS.forAlert("ada", "ada/Bread in Rome")
                + "\r\n");
  }

  @Test
  void hasNoWayOutWhereNoneIsSetOrAnOperatorIsTold() {
    OutgoingMessage report =
        Samples.reportMessage("ada@example.org", Samples.report(EventType.DAILY_SUMMARY));
    for (ReceivedMail mail :
        List.of(render(Samples.message("ada@example.org")), render(report, UNSUBSCRIBE))) {
      assertThat(mail.headerNames()).noneMatch(name -> name.startsWith("List-Unsubscribe"));
      assertThat(mail.text() + mail.html()).doesNotContain("nsubscribe");
    }
  }

  @Test
  void leavesTheOneClickToTheLinksWhereItWouldBeLongerThanALine() {
    Subscriber wide = Subscriber.of("\u8A9E".repeat(200));
    MessageItem item = Samples.item(Samples.posting("Cook"));
    String path = BASE + "a".repeat(100);
    ReceivedMail mail =
        render(
            message(wide, EventType.NEW_MATCH, null, item),
            "unsubscribe-url",
            path + "{token}",
            "unsubscribe-key",
            KEY);
    assertThat(mail.headerNames()).noneMatch(name -> name.startsWith("List-Unsubscribe"));
    assertThat(mail.text()).contains(path + TOKENS.forAll(wide.id()));
  }

  private static OutgoingMessage message(Priority priority) {
    OutgoingMessage sample = Samples.message("ada@example.org");
    return message(sample, sample.subscriber(), sample.event(), priority, null, sample.items());
  }

  private static OutgoingMessage message(
      Subscriber subscriber, EventType event, @Nullable String notice, MessageItem... items) {
    OutgoingMessage sample = Samples.message("ada@example.org");
    return message(sample, subscriber, event, Priority.NORMAL, notice, List.of(items));
  }

  private static OutgoingMessage message(
      OutgoingMessage sample,
      Subscriber subscriber,
      EventType event,
      Priority priority,
      @Nullable String notice,
      List<MessageItem> items) {
    return new OutgoingMessage(
        sample.deliveryId(),
        sample.address(),
        subscriber,
        sample.alertId(),
        sample.alertName(),
        event,
        priority,
        items,
        notice,
        sample.createdAt());
  }

  private static String withoutBoundary(ReceivedMail mail) {
    return mail.asText().replaceAll("boundary=\\S+", "");
  }

  private static ReceivedMail render(OutgoingMessage message, String... options) {
    Map<String, String> all =
        EmailChannels.with(
            EmailChannels.options(25, "none"), "from", "Jörg's Jobs <alerts@acme.example>");
    EmailSettings settings =
        EmailOptions.read(PluginOptions.of("Channel 'email'", EmailChannels.with(all, options)));
    return ReceivedMail.of(new EmailMessages(settings).render(message, ADA));
  }
}
