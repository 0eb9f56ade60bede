package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** After any changes an index finds what the plain evaluator finds. */
class AlertIndexChangesTest {

  /** One step: a change, or a posting to match. */
  sealed interface Step {

    record Save(Alert alert) implements Step {}

    record Remove(String id) implements Step {}

    record Tune() implements Step {}

    record Match(JobPosting posting) implements Step {}
  }

  @Property
  void findsWhatThePlainEvaluatorFindsAfterEachChange(@ForAll("steps") List<Step> steps) {
    AlertIndex index = new AlertIndex();
    Map<String, Alert> alerts = new TreeMap<>();
    for (Step step : steps) {
      if (step instanceof Step.Save save) {
        index.save(save.alert());
        alerts.put(save.alert().id(), save.alert());
      } else if (step instanceof Step.Remove remove) {
        assertThat(index.remove(remove.id())).isEqualTo(alerts.remove(remove.id()) != null);
      } else if (step instanceof Step.Tune) {
        index.tune();
      } else if (step instanceof Step.Match match) {
        assertThat(index.match(match.posting(), Postings.NOW))
            .containsExactlyInAnyOrderElementsOf(plain(alerts, match.posting()));
      }
      assertThat(index.size()).isEqualTo(alerts.size());
    }
  }

  @Property
  void keepsNothingOfAlertsThatWereRemoved(@ForAll("someCriteria") List<Criteria> criteria) {
    AlertIndex index = new AlertIndex();
    IndexStatistics empty = index.statistics();
    for (int round = 0; round < 2; round++) {
      IntStream.range(0, criteria.size()).forEach(i -> index.save(alert("a" + i, criteria.get(i))));
      index.tune();
      IntStream.range(0, criteria.size()).forEach(i -> index.remove("a" + i));
    }
    assertThat(index.statistics()).isEqualTo(empty);
  }

  @Example
  void anAlertThatIsPausedIsNotSearchedForAnyMore() {
    AlertIndex index = new AlertIndex();
    Alert alert = alert("a", Criteria.everything());
    index.save(alert);
    index.save(alert.active(false));
    assertThat(index.match(Postings.titled("Java"), Postings.NOW)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Example
  void tuningMovesAlertsToWhatIsRare() {
    AlertIndex index = new AlertIndex();
    IntStream.range(0, 100)
        .mapToObj(
            i ->
                Criteria.builder()
                    .keywords("position")
                    .workplaces(Workplace.REMOTE)
                    .locations("c" + i))
        .forEach(criteria -> index.save(alert("a" + index.size(), criteria.build())));
    JobPosting posting = Postings.with(p -> p.locations(List.of("c7")).workplace(Workplace.REMOTE));
    assertThat(index.isTuningDue()).isFalse();
    for (int i = 0; i < 300; i++) {
      index.match(posting, Postings.NOW);
    }
    assertThat(index.isTuningDue()).isTrue();
    assertThat(index.tune()).isPositive();
    long before = index.statistics().candidates();
    assertThat(index.match(posting, Postings.NOW)).hasSize(1);
    assertThat(index.statistics().candidates() - before).isLessThan(10);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<String> ids = Arbitraries.integers().between(0, 9).map(i -> "a" + i);
    Arbitrary<Step> saves =
        Combinators.combine(ids, GeneratedCriteria.criteria())
            .as((id, criteria) -> new Step.Save(alert(id, criteria)));
    return Arbitraries.frequencyOf(
            Tuple.of(6, saves),
            Tuple.of(2, ids.map(Step.Remove::new)),
            Tuple.of(1, Arbitraries.just(new Step.Tune())),
            Tuple.of(6, GeneratedCriteria.postings().map(Step.Match::new)))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Criteria>> someCriteria() {
    return GeneratedCriteria.criteria().list().ofMaxSize(20);
  }

  private static List<Alert> plain(Map<String, Alert> alerts, JobPosting posting) {
    PreparedPosting prepared = PreparedPosting.of(posting);
    return alerts.values().stream()
        .filter(alert -> CompiledCriteria.of(alert.criteria()).matches(prepared, Postings.NOW))
        .toList();
  }

  private static Alert alert(String id, Criteria criteria) {
    return Alert.named(id).forSubscriber("ada").criteria(criteria).id(id);
  }
}
