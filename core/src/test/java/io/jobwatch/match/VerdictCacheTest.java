package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictCacheTest {

  private static final Profile JAVA = Profile.builder("ada").skills("Java").build();
  private static final JobPosting POSTING = Postings.described("Java");

  private final HandClock clock = new HandClock();
  private final VerdictCache cache = new VerdictCache(100, Duration.ofHours(1), clock);
  private final Counting counting = new Counting();
  private final Matcher matcher = cache.caching(counting);

  @Test
  void anEqualInputGetsTheKeptVerdict() {
    Verdict first = matcher.score(input(POSTING, JAVA));
    JobPosting later = POSTING.listed(POSTING.content(), Postings.NOW.plusSeconds(60));

    assertThat(matcher.score(input(later, JAVA.toBuilder().build()))).isSameAs(first);
    assertThat(counting.asked).isEqualTo(1);
    assertThat(cache.statistics()).isEqualTo(new VerdictCacheStatistics(1, 1, 0, 1));
  }

  @Test
  void anotherProfileOrContentGetsAVerdictOfItsOwn() {
    matcher.score(input(POSTING, JAVA));
    matcher.score(input(POSTING, JAVA.toBuilder().skill("Java", 6).build()));
    matcher.score(input(Postings.described("Java "), JAVA));
    matcher.score(input(Postings.titled("Java"), JAVA));

    assertThat(counting.asked).isEqualTo(4);
    assertThat(cache.statistics().hits()).isZero();
  }

  @Test
  void anotherMatcherGetsAVerdictOfItsOwn() {
    Counting other = new Counting();
    matcher.score(input(POSTING, JAVA));
    cache.caching(other).score(input(POSTING, JAVA));

    assertThat(other.asked).isEqualTo(1);
  }

  @Test
  void whatTheMatcherWantsNotKeptIsNotKept() {
    counting.keeps = false;
    matcher.score(input(POSTING, JAVA));
    assertThat(matcher.score(input(POSTING, JAVA))).isEqualTo(scored(50));

    assertThat(counting.asked).isEqualTo(2);
    assertThat(cache.statistics()).isEqualTo(new VerdictCacheStatistics(0, 0, 0, 0));
  }

  @Test
  void whatAVerdictDependsOnIsForTheMatcherToSay() {
    MatchInput input = input(POSTING, JAVA);
    assertThat(matcher.cacheKey(input)).isPresent().isEqualTo(counting.cacheKey(input));
  }

  @Test
  void aMatcherThatCannotScoreIsAskedAgain() {
    counting.verdict = new Verdict.Unavailable("no answer");
    matcher.score(input(POSTING, JAVA));
    counting.verdict = new Verdict.OverBudget("10 a day");
    matcher.score(input(POSTING, JAVA));
    counting.verdict = scored(70);

    assertThat(matcher.score(input(POSTING, JAVA))).isEqualTo(scored(70));
    assertThat(matcher.score(input(POSTING, JAVA))).isEqualTo(scored(70));
    assertThat(counting.asked).isEqualTo(3);
  }

  @Test
  void aVerdictIsForgottenWhenItsTimeIsUp() {
    matcher.score(input(POSTING, JAVA));
    clock.now = clock.now.plus(Duration.ofMinutes(59));
    matcher.score(input(POSTING, JAVA));
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    matcher.score(input(POSTING, JAVA));

    assertThat(counting.asked).isEqualTo(2);
  }

  @Test
  void noMoreAreKeptThanAllowed() {
    IntStream.range(0, 5_000)
        .forEach(number -> matcher.score(input(Postings.described("Java " + number), JAVA)));

    assertThat(cache.statistics().entries()).isBetween(50L, 100L);
    assertThat(cache.statistics().evictions()).isBetween(4_900L, 4_950L);
  }

  private static MatchInput input(JobPosting posting, Profile profile) {
    Alert alert = Alert.named("any").forSubscriber("ada").criteria(Criteria.everything());
    return new MatchInput(alert, posting, List.of(), profile);
  }

  private static Verdict.Scored scored(int score) {
    return new Verdict.Scored(score, Priority.LOW, List.of(), List.of(), List.of("Because."));
  }

  private static final class Counting implements Matcher {

    private int asked;
    private boolean keeps = true;
    private Verdict verdict = scored(50);

    @Override
    public Verdict score(MatchInput input) {
      asked++;
      return verdict;
    }

    @Override
    public Optional<String> cacheKey(MatchInput input) {
      return keeps ? Optional.ofNullable(input.profile()).map(Profile::version) : Optional.empty();
    }
  }

  private static final class HandClock extends Clock {

    private Instant now = Postings.NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("No test needs it.");
    }
  }
}
