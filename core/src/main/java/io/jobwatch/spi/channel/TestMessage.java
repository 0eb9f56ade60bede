package io.jobwatch.spi.channel;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The message by which a host tests a destination: as long as messages get, with every detail that
 * a posting can have and letters of several scripts, and harmless to the person who reads it. It
 * says that it is a test, and its links lead nowhere.
 */
public final class TestMessage {

  private static final String NAME = "Test message";
  private static final PluginId SCRAPER = PluginId.of("jobwatch/test-message");
  private static final int DESCRIPTION = 8_000;

  private static final String TITLE =
      ": Senior Software Engineer (m/w/d) – Plattform & Daten, \"Echtzeit\" <Streaming> 🚀"
          + " / Ingénieur·e logiciel / Μηχανικός λογισμικού / 软件工程师 – 80–100 %, unbefristet,"
          + " mit Homeoffice";

  private static final String COMPANY =
      "Müller, Özdemir & Söhne Versicherungs- und Beteiligungsgesellschaft mbH & Co. KGaA";

  private static final List<String> LOCATIONS =
      List.of(
          "München, Bayern, Deutschland",
          "Zürich, Schweiz",
          "Kraków, Małopolskie, Polska",
          "São Paulo, Brasil",
          "Saint-Étienne, Auvergne-Rhône-Alpes, France",
          "København, Danmark",
          "Θεσσαλονίκη, Ελλάδα",
          "東京, 日本",
          "Remote – Deutschland, Österreich & Schweiz");

  private static final List<String> SKILLS =
      List.of(
          "Java",
          "Kotlin",
          "C++",
          "C#",
          "SQL",
          "PostgreSQL",
          "Apache Kafka",
          "Kubernetes",
          "Terraform",
          "Amazon Web Services (AWS)",
          "CI/CD",
          "Test-driven development");

  private static final List<String> REASONS =
      List.of(
          "The title has 'Software Engineer' and 'Streaming'.",
          "The job is in 'München, Bayern, Deutschland', and remote in Germany.",
          "The salary of EUR 82,000 - 98,000 per year is above the least that you want.",
          "It asks for 9 of the 12 skills of your profile, among them Java, Kotlin and SQL.");

  private static final String SENTENCE =
      "Wir bauen Systeme, die täglich Millionen von Ereignissen verarbeiten – zuverlässig & schnell. ";

  private TestMessage() {}

  /**
   * Makes it.
   *
   * @param deliveryId the idempotency key, another one for each message
   * @param address the destination's address, in the channel's form
   * @param subscriber who is told
   * @param items how many matches are in it, at least 1: as a rule the channel's capacity
   * @param descriptions whether postings come with their descriptions, as to a channel that reads
   *     them
   * @param now the moment
   * @return the message, a {@linkplain OutgoingMessage#test test} about new matches of an alert
   *     that is not there
   */
  public static OutgoingMessage of(
      String deliveryId,
      String address,
      Subscriber subscriber,
      int items,
      boolean descriptions,
      Instant now) {
    String alertId = subscriber.id() + "/" + NAME;
    return new OutgoingMessage(
        deliveryId,
        address,
        subscriber,
        alertId,
        NAME,
        EventType.NEW_MATCH,
        Priority.NORMAL,
        IntStream.rangeClosed(1, items)
            .mapToObj(number -> item(number, alertId, descriptions, now))
            .toList(),
        "This is a test message: none of these jobs is real.",
        null,
        true,
        now);
  }

  private static MessageItem item(int number, String alertId, boolean descriptions, Instant now) {
    PostingKey key = new PostingKey(SCRAPER, "test", String.valueOf(number));
    return new MessageItem(
        JobPosting.first(key, content(number, descriptions, now), now),
        new Verdict.Scored(
            90, Priority.NORMAL, SKILLS.subList(0, 9), SKILLS.subList(9, 12), REASONS),
        alertId,
        NAME,
        EventType.NEW_MATCH);
  }

  private static PostingContent content(int number, boolean descriptions, Instant now) {
    String text = descriptions ? SENTENCE.repeat(DESCRIPTION / SENTENCE.length()).strip() : "";
    String url = "https://boards.example/test/jobs/" + number;
    return PostingContent.builder("Test " + number + TITLE, COMPANY)
        .locations(LOCATIONS)
        .department("Engineering – Daten & Plattform")
        .team("Streaming")
        .employmentType(EmploymentType.FULL_TIME)
        .employmentTypeText("Vollzeit, unbefristet")
        .workplace(Workplace.HYBRID)
        .salary(
            new Salary(
                BigDecimal.valueOf(82_000), BigDecimal.valueOf(98_000), "EUR", SalaryPeriod.YEAR))
        .descriptionHtml(text.isEmpty() ? "" : "<p>" + text.replace("&", "&amp;") + "</p>")
        .descriptionText(text)
        .skills(SKILLS)
        .url(URI.create(url + "?utm_source=jobwatch&utm_medium=test&ref=" + "a".repeat(200)))
        .applyUrl(URI.create(url + "/apply"))
        .language("de")
        .postedAt(now.minus(Duration.ofDays(1)))
        .build();
  }
}
