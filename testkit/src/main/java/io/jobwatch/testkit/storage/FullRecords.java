package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StoreContract.NOW;
import static io.jobwatch.testkit.storage.StoreContract.at;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Preferences;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Route;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Schedule;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.StageChange;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Validators;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Records with every field set, each to a value that no other one has where that can be. */
final class FullRecords {

  static final Route ROUTE =
      Route.of("acme/pager", "+1 555 0100")
          .fallback("email", "ada@acme.example")
          .fallback("in_app", "");

  static final Source SOURCE =
      new Source(
          PluginId.of("acme/board"),
          "Acme & Söhne",
          "Acme",
          CompanyTier.S,
          Map.of("region", "eu", "query", "a=b&c", "empty", ""),
          List.of("Zürich", "São Paulo, Brazil", "北京"),
          true,
          Duration.ofMillis(90_500),
          new Schedule(Frequency.cron("*/10 6-20 * * *"), ZoneId.of("America/New_York")),
          false,
          true);

  static final SourceHealth HEALTH =
      new SourceHealth(
          new Validators("W/\"v=1,2\"", "Wed, 04 Mar 2026 05:06:07 GMT"),
          at(1),
          at(2),
          3,
          "HTTP 503",
          4,
          at(5));

  static final Salary SALARY =
      new Salary(
          new BigDecimal("1234.56"), new BigDecimal("99999999.5"), "EUR", SalaryPeriod.MONTH);

  static final PostingContent CONTENT =
      new PostingContent(
          "Senior Engineer (m/f/d)",
          "Acme",
          CompanyTier.A,
          List.of("Zürich", "Berlin", "Zürich"),
          "Engineering",
          "Platform",
          EmploymentType.OTHER,
          "Festanstellung",
          Workplace.HYBRID,
          Seniority.SENIOR,
          SALARY,
          "1.234,56 bis 99.999.999,50 €",
          "<p>We build.</p>",
          "We build.",
          List.of("Java", "C++", ""),
          URI.create("https://acme.example/jobs/1?a=b&c=%C3%BC#top"),
          URI.create("https://acme.example/jobs/1/apply"),
          "de-CH",
          at(3),
          LocalDate.of(2026, 2, 28),
          LocalDate.of(2028, 2, 29),
          "{\"id\": 1, \"title\": \"Senior\\u0020Engineer\"}");

  static final JobPosting POSTING =
      new JobPosting(
          new PostingKey(PluginId.of("acme/board"), "Acme & Söhne", "job/1"),
          CONTENT,
          PostingStatus.FILLED,
          at(4),
          at(5),
          at(6),
          at(7),
          8,
          "0f".repeat(32),
          at(9));

  static final Subscriber SUBSCRIBER =
      new Subscriber(
          "ada",
          ZoneId.of("Europe/Zurich"),
          Locale.forLanguageTag("sr-Latn-RS"),
          false,
          List.of(ROUTE, Route.of("in_app", "ada")),
          new Preferences(
              Frequency.weekly(DayOfWeek.FRIDAY, LocalTime.of(17, 30, 1)),
              List.of(
                  QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(7, 15)),
                  new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of(DayOfWeek.SUNDAY))),
              3,
              40,
              5));

  static final Profile PROFILE =
      Profile.builder("ada")
          .coreSkill("Java \"17\"", 10)
          .coreSkill("C++", 1)
          .skill("Zürich café 😀", 7)
          .seniorities(Seniority.LEAD, Seniority.STAFF)
          .locations("Zürich", "Berlin")
          .remote()
          .salaryAtLeast(new BigDecimal("8500.50"), "CHF", SalaryPeriod.MONTH)
          .cv("Ada Example\n\n  Engineer, 1999-2026\r\n😀")
          .build();

  static final Criteria CRITERIA =
      Criteria.builder()
          .keywords("java", "c++")
          .allKeywords("remote", "team lead")
          .excludeKeywords("intern", "agency")
          .scope(KeywordScope.TITLE)
          .textMode(TextMode.SUBSTRING)
          .companies("Acme", "Globex")
          .excludeCompanies("Initech")
          .locations("Zürich", "Berlin")
          .orRemote()
          .departments("Engineering", "R&D")
          .employmentTypes(EmploymentType.FULL_TIME, EmploymentType.CONTRACT)
          .workplaces(Workplace.REMOTE, Workplace.HYBRID)
          .seniorities(Seniority.STAFF, Seniority.PRINCIPAL)
          .blockedRoles("manager", "sales")
          .companyTiers(CompanyTier.S, CompanyTier.C)
          .skills(2, "Kotlin", "SQL", "Kafka")
          .salaryAtLeast(new BigDecimal("120000.50"), "CHF", SalaryPeriod.YEAR)
          .postedWithin(Duration.ofHours(36))
          .build();

  static final Alert ALERT =
      new Alert(
          "alert-1",
          "ada",
          "Java in Zürich",
          false,
          CRITERIA,
          PluginId.of("acme/scorer"),
          55,
          Priority.HIGH,
          WhenUnavailable.HOLD,
          PluginId.of("ttl"),
          List.of(ROUTE),
          Frequency.cron("*/15 8-18 * * 1-5"),
          90);

  static final Verdict.Scored SCORED =
      new Verdict.Scored(
          77, Priority.URGENT, List.of("Kotlin", "SQL"), List.of("Kafka"), List.of("a, b", "c\nd"));

  static final Notification NOTIFICATION =
      new Notification(
          "n1",
          "ada",
          Priority.URGENT,
          List.of(
              new NotificationItem(
                  "alert-1", "b".repeat(40), EventType.SCORE_IMPROVED, SCORED, 3, 2),
              new NotificationItem(
                  "alert-2", "a".repeat(40), EventType.NEW_MATCH, StorageRecords.FITS)),
          "+3 more at Acme & Söhne",
          at(9));

  static final Notification REPORT =
      Notification.of(
          "n2",
          "ada",
          Priority.HIGH,
          new OperatorReport(
              EventType.SOURCE_BROKEN,
              "[Source broken] lever:zürich \"1\"",
              Map.of("failures", Long.MAX_VALUE),
              List.of("503 😀", "a, b; c=d")),
          at(12));

  static final Delivery DELIVERY =
      new Delivery(
          "d1",
          "n1",
          "ada",
          Priority.URGENT,
          ROUTE,
          2,
          DeliveryState.FAILED,
          6,
          at(10),
          "550 no such user",
          NOW,
          at(11));

  static final Application APPLICATION =
      new Application(
          "ada",
          "a".repeat(40),
          "ada/Java in Zürich",
          "Ask for Mr. \"Söhne\"\n😀",
          EnumSet.allOf(ApplicationStage.class).stream()
              .map(stage -> new StageChange(stage, at(stage.name().length())))
              .toList(),
          at(13));

  static final Company COMPANY =
      new Company(
          "Acme & Söhne",
          URI.create("https://acme.example/?a=b"),
          URI.create("https://acme.example/jobs#top"),
          "Rockets",
          "50 to 100",
          "Zürich",
          CompanyTier.B,
          false,
          Map.of("crm", "17", "note", "a=b&c", "empty", ""));

  private FullRecords() {}
}
