package io.jobwatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every strategy over any story of events, when what it lets through is told. */
class DedupPropertiesTest {

  private static final List<JobPosting> CONTENTS =
      List.of(
          Samples.posting("job-1", Samples.content("Java Developer")),
          Samples.posting("job-1", Samples.content("Senior Java Developer")),
          Samples.posting("job-1", Samples.content("Kotlin Developer")));

  /**
   * A moment in a story: an event some hours after the one before it, or before it where a clock is
   * set back.
   */
  record Step(EventType event, int content, int hours) {}

  @Property
  void contentAwareTellsNoContentAsNewTwice(@ForAll("stories") List<Step> story) {
    Set<String> seen = new HashSet<>();
    for (LedgerEntry entry : ledger(DedupStrategies.contentAware(), story)) {
      boolean first = seen.add(entry.contentHash());
      assertThat(first || entry.event() != EventType.NEW_MATCH).as("%s", entry).isTrue();
    }
  }

  @Property
  void contentAwareTellsEveryContentThatComes(@ForAll("stories") List<Step> story) {
    Set<String> told = new HashSet<>();
    ledger(DedupStrategies.contentAware(), story).forEach(entry -> told.add(entry.contentHash()));
    assertThat(story)
        .allSatisfy(step -> assertThat(told).contains(hash(CONTENTS.get(step.content()))));
  }

  @Property
  void contentAwareWaitsADayBeforeItRepeatsContent(@ForAll("stories") List<Step> story) {
    List<LedgerEntry> ledger = ledger(DedupStrategies.contentAware(), story);
    for (int i = 1; i < ledger.size(); i++) {
      LedgerEntry entry = ledger.get(i);
      List<LedgerEntry> before = ledger.subList(0, i);
      if (before.stream().anyMatch(old -> old.contentHash().equals(entry.contentHash()))) {
        Instant limit = entry.at().minus(Duration.ofHours(24));
        assertThat(before).allSatisfy(old -> assertThat(old.at()).isBeforeOrEqualTo(limit));
      }
    }
  }

  @Property
  void onceTellsOfEachEventTypeExactlyOnce(@ForAll("stories") List<Step> story) {
    List<EventType> told =
        ledger(DedupStrategies.once(), story).stream().map(LedgerEntry::event).toList();
    List<EventType> happened = story.stream().map(Step::event).distinct().toList();
    assertThat(told).isEqualTo(happened);
  }

  @Property
  void ttlKeepsItsDistance(@ForAll("stories") List<Step> story) {
    List<LedgerEntry> ledger = ledger(DedupStrategies.ttl(2), story);
    for (int i = 1; i < ledger.size(); i++) {
      Duration pause = Duration.between(ledger.get(i - 1).at(), ledger.get(i).at());
      assertThat(pause).isGreaterThanOrEqualTo(Duration.ofDays(2));
    }
  }

  @Property
  void everyStrategySendsTheFirst(@ForAll("stories") List<Step> story) {
    for (DedupStrategy strategy :
        List.of(DedupStrategies.contentAware(), DedupStrategies.once(), DedupStrategies.ttl())) {
      assertThat(ledger(strategy, story).get(0).at()).isEqualTo(Samples.NOW);
    }
  }

  @Provide
  Arbitrary<List<Step>> stories() {
    Arbitrary<Integer> hours =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 30)),
            Tuple.of(2, Arbitraries.of(23, 24, 25, 47, 48, 49)),
            Tuple.of(1, Arbitraries.integers().between(-60, -1)));
    return Combinators.combine(
            Arbitraries.of(EventType.class),
            Arbitraries.integers().between(0, CONTENTS.size() - 1),
            hours)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static List<LedgerEntry> ledger(DedupStrategy strategy, List<Step> story) {
    List<LedgerEntry> ledger = new ArrayList<>();
    Instant now = Samples.NOW.minus(Duration.ofHours(story.get(0).hours()));
    for (Step step : story) {
      now = now.plus(Duration.ofHours(step.hours()));
      JobPosting posting = CONTENTS.get(step.content());
      Candidate candidate = new Candidate("ada", "ada/Java", posting, step.event(), 80, now);
      if (strategy.decide(candidate, List.copyOf(ledger)) instanceof Decision.Send) {
        ledger.add(entry(candidate, ledger.size() + 1));
      }
    }
    return ledger;
  }

  private static LedgerEntry entry(Candidate candidate, int sequence) {
    return new LedgerEntry(
        candidate.subscriberId(),
        candidate.posting().uid(),
        sequence,
        candidate.alertId(),
        candidate.event(),
        hash(candidate.posting()),
        candidate.score(),
        "n" + sequence,
        candidate.at());
  }

  private static String hash(JobPosting posting) {
    return posting.content().significantHash();
  }
}
