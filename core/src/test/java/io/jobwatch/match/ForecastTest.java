package io.jobwatch.match;

import static io.jobwatch.match.StoredPostings.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.jobwatch.match.ForecastWarning.Kind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.TextMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

  /** Noon, so that today is half over. */
  private static final Instant NOW = Postings.NOW;

  private static final Criteria JAVA = Criteria.builder().keywords("java").build();

  @Test
  void countsTheDaysThatCalendarHasAndTodayAsFarAsItHasPassed() {
    List<JobPosting> postings = new ArrayList<>(daily(59, "Java"));
    postings.addAll(daily(90, "Rust"));

    Forecast forecast = forecast(postings, ForecastSettings.defaults());

    assertThat(forecast.matches()).isEqualTo(30);
    assertThat(forecast.postings()).isEqualTo(60);
    assertThat(forecast.perDay()).isEqualTo(30 / 29.5, within(1e-9));
    assertThat(forecast.days()).hasSize(30).containsEntry(LocalDate.parse("2026-11-20"), 1L);
    assertThat(forecast.days().firstKey()).isEqualTo(LocalDate.parse("2026-10-22"));
    assertThat(forecast.estimated()).isFalse();
    assertThat(forecast.read()).as("only what may pass").isEqualTo(30);
  }

  @Test
  void doesNotCountDaysBeforeTheOldestPosting() {
    Forecast forecast = forecast(daily(5, "Java"), ForecastSettings.defaults());

    assertThat(forecast.days()).hasSize(5);
    assertThat(forecast.perDay()).isEqualTo(5 / 4.5, within(1e-9));
    assertThat(kinds(forecast)).containsExactly(Kind.SHORT_HISTORY);
    assertThat(forecast.tooBroad()).isFalse();
    assertThat(forecast(daily(40, "Java"), ForecastSettings.defaults()).warnings())
        .extracting(ForecastWarning::kind)
        .doesNotContain(Kind.SHORT_HISTORY);
  }

  /** Where all days of a forecast are known, it does not matter how few they are. */
  @Test
  void warnsOfAShortHistoryThatBeginsWithinTheDays() {
    for (int days : List.of(1, 2, 3, 7, 8, 30)) {
      ForecastSettings settings = new ForecastSettings(days, ZoneOffset.UTC, 2_000, 20, 1, 1);
      assertThat(kinds(forecast(daily(100, "Java"), settings))).as("%s days", days).isEmpty();
      assertThat(kinds(forecast(daily(1, "Java"), settings)))
          .as("%s days", days)
          .containsExactly(Kind.SHORT_HISTORY);
    }
  }

  @Test
  void countsAllDaysWhereSomethingOlderIsStored() {
    List<JobPosting> postings = new ArrayList<>(daily(1, "Java"));
    postings.add(seen(1, NOW.minus(Duration.ofDays(60)), content -> content.title("Rust")));

    Forecast forecast = forecast(postings, ForecastSettings.defaults());

    assertThat(forecast.postings()).isEqualTo(1);
    assertThat(forecast.days()).hasSize(30);
    assertThat(kinds(forecast)).isEmpty();
  }

  @Test
  void countsNoLessThanADay() {
    Forecast forecast = forecast(daily(1, "Java"), ForecastSettings.defaults());
    assertThat(forecast.perDay()).isEqualTo(1);
    assertThat(forecast(List.of(), ForecastSettings.defaults()).perDay()).isZero();
  }

  @Test
  void countsWhatIsClosedByNow() {
    List<JobPosting> closed =
        daily(10, "Java").stream().map(p -> p.closed(PostingStatus.EXPIRED, NOW)).toList();
    assertThat(forecast(closed, ForecastSettings.defaults()).matches()).isEqualTo(10);
  }

  @Test
  void judgesThePostingsAgeByWhenItWasFirstSeen() {
    Criteria fresh = Criteria.builder().postedWithin(Duration.ofHours(24)).build();
    assertThat(forecast(daily(30, "Java"), fresh, ForecastSettings.defaults()).matches())
        .isEqualTo(30);
  }

  @Test
  void putsAPostingOnTheDayOfTheZone() {
    JobPosting late = seen(1, Instant.parse("2026-11-18T23:30:00Z"), c -> c.title("Java"));
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(forecast(List.of(late), ForecastSettings.defaults()).days())
        .containsEntry(LocalDate.parse("2026-11-18"), 1L);
    assertThat(forecast(List.of(late), ForecastSettings.defaults().inZone(berlin)).days())
        .containsEntry(LocalDate.parse("2026-11-19"), 1L)
        .doesNotContainKey(LocalDate.parse("2026-11-18"));
  }

  @Test
  void countsTheDayOnWhichTheClocksChangeAsOne() {
    // The clocks went back on 25 October: the days from there are 30 with one of 25 hours.
    ForecastDays days = ForecastDays.until(NOW, ZoneId.of("Europe/Berlin"), 30);
    double passed = 13.0 / 24;
    assertThat(days.known(Instant.MIN)).isEqualTo(29 + passed, within(1e-9));
    assertThat(days.from(Instant.MIN)).hasSize(30);
  }

  @Test
  void takesAPostingFromTheFutureAsOneOfToday() {
    JobPosting ahead = seen(1, NOW.plus(Duration.ofDays(1)), c -> c.title("Java"));
    assertThat(forecast(List.of(ahead), ForecastSettings.defaults()).days())
        .isEqualTo(Map.of(LocalDate.parse("2026-11-20"), 1L));
  }

  @Test
  void extrapolatesFromASampleWhenThereIsTooMuchToRead() {
    // A phrase: the signature knows both words of each, and half of them are apart.
    List<JobPosting> postings =
        many(
            (i, c) ->
                c.company(i % 4 == 0 ? "Globex" : "Acme " + i % 10)
                    .title(i % 2 == 0 ? "Machine learning" : "Learning a machine"));
    Criteria phrase = Criteria.builder().keywords("machine learning").build();

    Forecast forecast = forecast(postings, phrase, ForecastSettings.defaults());

    assertThat(forecast.estimated()).isTrue();
    assertThat(forecast.read()).isEqualTo(2_000);
    assertThat(forecast.postings()).isEqualTo(6_000);
    assertThat((double) forecast.matches()).isCloseTo(3_000, within(200.0));
    assertThat(forecast.companies().get(0).company()).isEqualTo("Globex");
    assertThat(forecast.companies().get(0).share()).isCloseTo(0.5, within(0.06));
    assertThat(forecast.days().values().stream().mapToLong(Long::longValue).sum())
        .isCloseTo(forecast.matches(), within(30L));
    assertThat(forecast(postings, phrase, ForecastSettings.defaults())).isEqualTo(forecast);
  }

  @Test
  void tellsNoSharesOfAFewThatWereReadOfMany() {
    // A part of a word, which no signature knows, is in one of 100 postings.
    List<JobPosting> postings =
        many((i, c) -> c.company("Acme " + i).title(i % 100 == 0 ? "JavaFX" : "Rust"));
    Criteria part = Criteria.builder().keywords("avaf").textMode(TextMode.SUBSTRING).build();

    Forecast forecast =
        forecast(postings, part, new ForecastSettings(30, ZoneOffset.UTC, 400, 20, 0, 0.1));

    assertThat(forecast.estimated()).isTrue();
    assertThat(forecast.matches()).isGreaterThanOrEqualTo(10);
    assertThat(forecast.companies()).isEmpty();
    assertThat(kinds(forecast)).isEmpty();
  }

  @Test
  void warnsOfManyADayAndOfALargeShare() {
    List<JobPosting> postings =
        IntStream.range(0, 1_000)
            .mapToObj(i -> seen(i, NOW.minus(Duration.ofHours(i)), c -> c.title("Java")))
            .toList();
    Forecast forecast = forecast(postings, ForecastSettings.defaults());

    assertThat(kinds(forecast)).contains(Kind.MANY_A_DAY, Kind.LARGE_SHARE);
    assertThat(forecast.tooBroad()).isTrue();
    assertThat(forecast.warnings().get(0).text())
        .isEqualTo("These criteria find 24 postings a day; more than 20 are seldom read.");
    assertThat(kinds(forecast(postings, new ForecastSettings(30, ZoneOffset.UTC, 2_000, 30, 1, 1))))
        .isEmpty();
  }

  @Test
  void warnsOfOneCompanyUnlessItWasAskedFor() {
    List<JobPosting> postings = daily(20, "Java");
    Criteria acme = Criteria.builder().keywords("java").companies("Acme").build();

    assertThat(kinds(forecast(postings, ForecastSettings.defaults()))).contains(Kind.ONE_COMPANY);
    assertThat(kinds(forecast(postings, acme, ForecastSettings.defaults())))
        .doesNotContain(Kind.ONE_COMPANY);
    assertThat(kinds(forecast(daily(9, "Java"), ForecastSettings.defaults()))).isEmpty();
  }

  @Test
  void saysHowLargeAShareIsFromTenMatchesOn() {
    List<JobPosting> postings = new ArrayList<>(daily(10, "Rust"));
    for (int i = 0; i < 10; i++) {
      String company = i < 8 ? "Acme" : "Globex";
      Instant at = NOW.minus(Duration.ofDays(i));
      postings.add(seen(i, at, content -> content.title("Java").company(company)));
    }

    assertThat(forecast(postings, ForecastSettings.defaults()).warnings())
        .containsExactly(
            new ForecastWarning(
                Kind.LARGE_SHARE,
                "These criteria find 50 % of all postings; they leave little out."),
            new ForecastWarning(
                Kind.ONE_COMPANY, "80 % of what these criteria find is from the company 'Acme'."));
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThat(new ForecastSettings(366, ZoneOffset.UTC, 100_000, 0, 1, 0).days()).isEqualTo(366);
    assertThat(new ForecastSettings(1, ZoneOffset.UTC, 1, 0, 0, 1).days()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastSettings(0, ZoneOffset.UTC, 1, 1, 1, 1))
        .withMessageStartingWith("Forecast setting days '0.0'");
  }

  /** One posting a day, the first one at noon today. */
  private static List<JobPosting> daily(int days, String title) {
    return IntStream.range(0, days)
        .mapToObj(
            i ->
                seen(
                    title.hashCode() + i,
                    NOW.minus(Duration.ofDays(i)),
                    content -> content.title(title)))
        .toList();
  }

  private static List<Kind> kinds(Forecast forecast) {
    return forecast.warnings().stream().map(ForecastWarning::kind).toList();
  }

  private static Forecast forecast(List<JobPosting> postings, ForecastSettings settings) {
    return forecast(postings, JAVA, settings);
  }

  private static Forecast forecast(
      List<JobPosting> postings, Criteria criteria, ForecastSettings settings) {
    return new Previews(StoredPostings.of(postings), Clock.fixed(NOW, ZoneOffset.UTC))
        .forecast(criteria, settings);
  }

  /** More postings than are read, one each six minutes. */
  private static List<JobPosting> many(
      BiFunction<Integer, PostingContentBuilder, PostingContentBuilder> content) {
    return IntStream.range(0, 6_000)
        .mapToObj(i -> seen(i, NOW.minus(Duration.ofMinutes(6L * i)), c -> content.apply(i, c)))
        .toList();
  }
}
