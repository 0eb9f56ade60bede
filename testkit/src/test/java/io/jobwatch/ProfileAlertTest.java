package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.match.StrictPreset;
import io.jobwatch.match.VerdictCacheStatistics;
import io.jobwatch.model.Alert;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.testkit.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Alerts that are scored by the profile of their subscriber, from the board to the channel. */
class ProfileAlertTest {

  private static final Subscriber ADA = Subscriber.of("ada").route("test/pager", "4711");
  private static final Alert SKILLED =
      Alert.named("skilled")
          .forSubscriber("ada")
          .criteria(Criteria.builder().keywords("engineer").build())
          .matcher("skills")
          .threshold(60, Priority.LOW);

  @Test
  void tellsOfWhatReachesTheThresholdAndOfNothingBelowIt() {
    try (Pipeline pipeline = Pipeline.of(ADA, SKILLED)) {
      pipeline.jobwatch.subscribers().saveProfile(Samples.profile());
      pipeline.board.lists(job("1", "Java Engineer", "Kotlin, SQL"), job("2", "Engineer", "SQL"));

      RunReport report = pipeline.run();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(pipeline.pager.messages().get(0).items())
          .extracting(item -> item.posting().content().title())
          .containsExactly("Java Engineer");
      assertThat(pipeline.jobwatch.alerts().matches("ada/skilled", 9))
          .extracting(Match::outcome)
          .containsExactlyInAnyOrder(MatchOutcome.NOTIFIED, MatchOutcome.BELOW_THRESHOLD);
    }
  }

  @Test
  void scoresByTheProfileThatIsStoredWhenItMatches() {
    try (Pipeline pipeline = Pipeline.of(ADA, SKILLED)) {
      Subscribers subscribers = pipeline.jobwatch.subscribers();
      subscribers.saveProfile(Profile.builder("ada").skills("Rust").build());
      pipeline.board.lists(job("1", "Engineer", "Java"));
      assertThat(pipeline.run().delivered()).isZero();

      subscribers.saveProfile(Profile.builder("ada").skills("Java").build());
      pipeline.board.lists(job("1", "Engineer", "Java"), job("2", "Engineer", "Java too"));
      assertThat(pipeline.run().delivered()).isEqualTo(1);

      assertThat(subscribers.profile("ada").orElseThrow().skills()).hasSize(1);
      assertThat(subscribers.deleteProfile("ada")).isTrue();
      assertThat(subscribers.profile("ada")).isEmpty();
    }
  }

  @Test
  void holdsWhatItCannotScoreUntilThereIsAProfile() {
    try (Pipeline pipeline = Pipeline.of(ADA, SKILLED.whenUnavailable(WhenUnavailable.HOLD))) {
      pipeline.board.lists(job("1", "Engineer", "Java"));
      assertThat(pipeline.run().delivered()).isZero();
      assertThat(pipeline.jobwatch.alerts().matches("ada/skilled", 1).get(0).reason())
          .contains("save a profile with skills for subscriber 'ada'");

      pipeline.jobwatch.subscribers().saveProfile(Profile.builder("ada").skills("Java").build());

      assertThat(pipeline.run().delivered()).isEqualTo(1);
    }
  }

  @Test
  void worksAScoreOutOnceForAllAlertsOfASubscriber() {
    Alert second = SKILLED.id("second").threshold(100, Priority.URGENT);
    try (Pipeline pipeline = Pipeline.of(ADA, SKILLED, second)) {
      pipeline.jobwatch.subscribers().saveProfile(Samples.profile());
      pipeline.board.lists(job("1", "Engineer", "Java"), job("2", "Engineer", "SQL"));
      pipeline.run();

      assertThat(pipeline.jobwatch.alerts().verdictCache())
          .isEqualTo(new VerdictCacheStatistics(2, 2, 0, 2));
    }
  }

  @Test
  void asksWhetherItWouldTellByTheProfile() {
    try (Pipeline pipeline = Pipeline.of(ADA, SKILLED.active(false))) {
      pipeline.board.lists(job("1", "Engineer", "Java"));
      pipeline.run();
      String uid = new PostingKey(ScriptedBoard.SOURCE.scraper(), "acme", "1").uid();
      Alerts alerts = pipeline.jobwatch.alerts();
      alerts.save(SKILLED);

      pipeline.jobwatch.subscribers().saveProfile(Profile.builder("ada").skills("Rust").build());
      assertThat(alerts.shouldNotify("ada/skilled", uid).reason()).contains("score 0");

      pipeline.jobwatch.subscribers().saveProfile(Profile.builder("ada").skills("Java").build());
      assertThat(alerts.shouldNotify("ada/skilled", uid).reason()).doesNotContain("score 0");
    }
  }

  @Test
  void aStrictAlertTellsOfTheBestOnly() {
    Profile ada = Samples.profile().toBuilder().coreSkills("Java", "Kotlin", "Kafka").build();
    try (Pipeline pipeline = Pipeline.of(ADA, StrictPreset.of(ada).alert())) {
      pipeline.jobwatch.subscribers().saveProfile(ada);
      PostingContent best =
          PostingContent.builder("Senior Java and Kotlin Engineer", "Acme")
              .companyTier(CompanyTier.S)
              .seniority(Seniority.SENIOR)
              .workplace(Workplace.REMOTE)
              .descriptionText("Kafka, SQL and k8s.")
              .build();
      PostingContent good =
          best.toBuilder()
              .title("Senior Engineer")
              .salary(new Salary(null, new BigDecimal("60000"), "EUR", SalaryPeriod.YEAR))
              .descriptionText("Java, Kotlin, Kafka")
              .build();
      pipeline.board.lists(ScrapedPosting.open("1", best), ScrapedPosting.open("2", good));

      assertThat(pipeline.run().delivered()).isEqualTo(1);
      assertThat(pipeline.pager.messages().get(0).items())
          .extracting(item -> item.posting().content(), item -> item.verdict().score())
          .containsExactly(tuple(best, 100));
      assertThat(pipeline.jobwatch.alerts().matches("ada/strict", 9))
          .extracting(Match::reason)
          .contains("score 81 and priority normal do not reach 90 and high");
    }
  }

  @Test
  void anAlertThatCouldNeverTellIsRefused() {
    Alert silent = StrictPreset.of(Samples.profile()).leastSkills(2).matcher("criteria").alert();
    String why =
        "Least priority of alert ada/strict 'high': the matcher 'criteria' gives all that it finds"
            + " normal priority, so it would never tell of anything. Ask for normal or low, or name"
            + " another matcher";

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Pipeline.of(ADA, silent))
        .withMessageContaining(why);
    try (Pipeline pipeline = Pipeline.of(ADA)) {
      Alerts alerts = pipeline.jobwatch.alerts();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alerts.save(silent))
          .withMessage(why + ".");
      assertThat(alerts.find(silent.id())).isEmpty();
      alerts.save(silent.threshold(90, Priority.NORMAL));
    }
  }

  @Test
  void theBuilderStoresProfilesAndRefusesThoseOfNobody() {
    Profile ada = Profile.builder("ada").skills("Java").build();
    try (Jobwatch jobwatch =
        Jobwatch.builder().subscriber(Subscriber.of("ada")).profile(ada).build()) {
      assertThat(jobwatch.subscribers().profile("ada")).contains(ada);
    }
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Jobwatch.builder().profile(ada).verdictCache(-1, Duration.ZERO).build())
        .withMessageContaining("Verdict cache '-1': it is negative.")
        .withMessageContaining("Expiry of the verdict cache 'PT0S': it is not above zero.");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Jobwatch.builder().profile(ada).build())
        .withMessageContaining("Subscriber of a profile 'ada': there is no such subscriber.");
  }

  private static ScrapedPosting job(String id, String title, String description) {
    return ScrapedPosting.open(
        id, PostingContent.builder(title, "Acme").descriptionText(description).build());
  }
}
