package io.jobwatch.testkit;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Postings and messages to test with. The same call gives an equal value each time; nothing here
 * looks at the real clock.
 */
public final class Samples {

  /** The moment at which everything here happens. */
  public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

  /** The delivery id of the messages made here. */
  public static final String DELIVERY_ID = "01926d5c-7a3e-7b44-9c1f-3f0c2f6f9a51";

  private static final PluginId SCRAPER = PluginId.of("greenhouse");

  private Samples() {}

  /**
   * What a board says of a remote, full-time job at Acme in Berlin.
   *
   * @param title the job's title
   * @return the content; vary it by {@link PostingContent#toBuilder()}
   */
  public static PostingContent content(String title) {
    return PostingContent.builder(title, "Acme")
        .locations(List.of("Berlin", "Remote - Germany"))
        .department("Engineering")
        .employmentType(EmploymentType.FULL_TIME)
        .workplace(Workplace.REMOTE)
        .salary(
            new Salary(
                BigDecimal.valueOf(70_000), BigDecimal.valueOf(90_000), "EUR", SalaryPeriod.YEAR))
        .descriptionHtml("<p>We build rockets.</p>")
        .descriptionText("We build rockets.")
        .skills(List.of("Java", "SQL"))
        .url(URI.create("https://boards.example/acme/jobs/1?gh_jid=1&ref=a"))
        .applyUrl(URI.create("https://boards.example/acme/jobs/1/apply"))
        .postedAt(Instant.parse("2026-11-01T08:30:00Z"))
        .build();
  }

  /**
   * A posting of {@link #content(String)} on Acme's board, first seen at {@link #NOW}.
   *
   * @param title the job's title
   * @return the posting, whose key depends on the title only
   */
  public static JobPosting posting(String title) {
    return posting("job-" + Integer.toHexString(title.hashCode()), content(title));
  }

  /**
   * A posting on Acme's board, first seen at {@link #NOW}.
   *
   * @param externalId its id on the board
   * @param content what the board says of it
   * @return an active posting
   */
  public static JobPosting posting(String externalId, PostingContent content) {
    return JobPosting.first(new PostingKey(SCRAPER, "acme", externalId), content, NOW);
  }

  /**
   * The profile of the subscriber ada, a senior Java developer who wants to work in Berlin or
   * remotely for at least 80,000 EUR a year.
   *
   * @return the profile; vary it by {@link Profile#toBuilder()}
   */
  public static Profile profile() {
    return Profile.builder("ada")
        .coreSkill("Java", 10)
        .coreSkill("Kotlin", 8)
        .skill("SQL", 6)
        .skill("Kubernetes", 4)
        .seniorities(Seniority.SENIOR)
        .locations("Berlin")
        .remote()
        .salaryAtLeast(BigDecimal.valueOf(80_000), "EUR", SalaryPeriod.YEAR)
        .cv("Ada Example\n\nJava developer since 2010.")
        .build();
  }

  /**
   * A new match of a posting for the alert "Java in Berlin" with score 90 and two reasons.
   *
   * @param posting the posting
   * @return the item for a message
   */
  public static MessageItem item(JobPosting posting) {
    return item(posting, "Java in Berlin", EventType.NEW_MATCH);
  }

  /**
   * A match of a posting with score 90 and two reasons.
   *
   * @param posting the posting
   * @param alertName the name of the alert of the subscriber ada that it is a match of
   * @param event why she is told of it
   * @return the item for a message
   */
  public static MessageItem item(JobPosting posting, String alertName, EventType event) {
    List<String> reasons = List.of("The title has 'Java'.", "The job is remote.");
    return new MessageItem(
        posting,
        new Verdict.Scored(90, Priority.HIGH, List.of("Java"), List.of("Kotlin"), reasons),
        "ada/" + alertName,
        alertName,
        event);
  }

  /**
   * A message to the subscriber ada about new matches of her alert "Java in Berlin".
   *
   * @param address the destination's address, in the channel's form
   * @param items the matches; one of a Java developer when none is given
   * @return the message
   */
  public static OutgoingMessage message(String address, MessageItem... items) {
    List<MessageItem> list =
        items.length == 0 ? List.of(item(posting("Java Developer"))) : Arrays.asList(items);
    return message(address, "Java in Berlin", list, null);
  }

  /**
   * The same message as another delivery.
   *
   * @param message the message
   * @param deliveryId the other delivery's id
   * @return a copy
   */
  public static OutgoingMessage withDeliveryId(OutgoingMessage message, String deliveryId) {
    return copy(message, deliveryId, message.notice());
  }

  /**
   * The same message with something the subscriber should know besides.
   *
   * @param message the message
   * @param notice what that is
   * @return a copy
   */
  public static OutgoingMessage withNotice(OutgoingMessage message, String notice) {
    return copy(message, message.deliveryId(), notice);
  }

  /**
   * The worst message a channel is handed by default, with 25 items.
   *
   * @param address the destination's address, in the channel's form
   * @return {@link #worstCaseMessage(String, int)} with 25 items
   */
  public static OutgoingMessage worstCaseMessage(String address) {
    return worstCaseMessage(address, 25);
  }

  /**
   * A message with the worst texts that the ingest lets through: in every item a title of {@value
   * PostingContent#MAX_TITLE} characters and a description of 100 kB, an alert of its own, and in
   * every text all of {@link HostileText}. Its links are plain https ones, since the ingest keeps
   * no others.
   *
   * @param address the destination's address, in the channel's form
   * @param items how many items, as a rule the channel's capacity
   * @return the message
   */
  public static OutgoingMessage worstCaseMessage(String address, int items) {
    return message(
        address, HostileText.ofLength(200), WorstCase.items(items), HostileText.ofLength(500));
  }

  /**
   * A message with a report for an operator in place of matches.
   *
   * @param address the destination's address, in the channel's form
   * @param report the report
   * @return the message
   */
  public static OutgoingMessage reportMessage(String address, OperatorReport report) {
    return new OutgoingMessage(
        DELIVERY_ID,
        address,
        Subscriber.of("ada"),
        "",
        "",
        report.event(),
        Priority.NORMAL,
        List.of(),
        null,
        report,
        false,
        NOW);
  }

  /**
   * What an operator is told for one event.
   *
   * @param event the event, none that is about a posting
   * @param remarks its remarks
   * @return a report with the counts {@code sources_ok} 12 and {@code sources_failed} 3
   */
  public static OperatorReport report(EventType event, String... remarks) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("sources_ok", 12L);
    counts.put("sources_failed", 3L);
    return new OperatorReport(event, "[Jobwatch] 12 sources answered", counts, List.of(remarks));
  }

  private static OutgoingMessage message(
      String address, String alertName, List<MessageItem> items, @Nullable String notice) {
    return new OutgoingMessage(
        DELIVERY_ID,
        address,
        Subscriber.of("ada"),
        "ada/" + alertName,
        alertName,
        EventType.NEW_MATCH,
        Priority.HIGH,
        items,
        notice,
        NOW);
  }

  private static OutgoingMessage copy(
      OutgoingMessage message, String deliveryId, @Nullable String notice) {
    return new OutgoingMessage(
        deliveryId,
        message.address(),
        message.subscriber(),
        message.alertId(),
        message.alertName(),
        message.event(),
        message.priority(),
        message.items(),
        notice,
        message.report(),
        message.test(),
        message.createdAt());
  }
}
