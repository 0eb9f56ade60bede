package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.SourceStoreContract.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Company;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class SourceClaimContract extends StoreContract {

  private static final Source ACME = Source.of("lever", "acme");
  private static final Source GLOBEX = Source.of("lever", "globex");
  private static final Source INITECH = Source.of("lever", "initech");

  SourceClaimContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("give a new source at once, whatever the clock says")
  final void giveANewSourceAtOnce() {
    stores.sources().save(ACME);

    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    Lease lease = new Lease("one", longAgo, longAgo.plusSeconds(1), 1);

    assertThat(stores.sources().claimDue(lease)).containsExactly(ACME);
  }

  @Test
  @DisplayName("give a source from the moment it is due, and not before")
  final void giveASourceFromTheMomentItIsDue() {
    fetched(ACME, at(600));

    assertThat(claimDue("early", 599, 1)).isEmpty();
    assertThat(claimDue("due", 600, 1)).containsExactly(ACME);
  }

  @Test
  @DisplayName("pass over a source that is leased, and take it over once the lease has run out")
  final void takeOverAnExpiredLease() {
    stores.sources().save(ACME);
    assertThat(claimDue("one", 0, 1)).containsExactly(ACME);

    assertThat(claimDue("two", 59, 1)).isEmpty();
    assertThat(claimDue("three", 60, 1)).containsExactly(ACME);
  }

  @Test
  @DisplayName("hold a source for longer when they are renewed by whoever has it")
  final void holdASourceForLonger() {
    stores.sources().save(ACME);
    claimDue("one", 0, 1);

    assertThat(stores.sources().renew(ACME.id(), "two", at(500))).isFalse();
    assertThat(stores.sources().renew(GLOBEX.id(), "one", at(500))).isFalse();
    assertThat(stores.sources().renew(ACME.id(), "one", at(120))).isTrue();

    assertThat(claimDue("three", 119, 1)).isEmpty();
    assertThat(claimDue("four", 120, 1)).containsExactly(ACME);
    assertThat(stores.sources().renew(ACME.id(), "one", at(500))).isFalse();
  }

  @Test
  @DisplayName("pass over the sources of a disabled company, and go on once it is enabled again")
  final void passOverSourcesOfADisabledCompany() {
    Source named = ACME.company("Acme");
    fetched(named, at(10));
    fetched(GLOBEX.company("acme"), at(20));
    fetched(INITECH, at(30));
    stores.companies().save(Company.of("Acme").enabled(false));
    stores.companies().save(Company.of("Globex").enabled(false));

    assertThat(stores.sources().fetched()).containsExactly(GLOBEX.company("acme"), INITECH);
    assertThat(stores.sources().nextDue()).contains(at(20));
    assertThat(claim("one", 15, 9, named)).isEmpty();
    assertThat(claimDue("two", 100, 9)).containsExactlyInAnyOrder(GLOBEX.company("acme"), INITECH);
    assertThat(stores.sources().nextDue()).contains(at(160));
    assertThat(stores.sources().all()).contains(named);

    stores.companies().save(Company.of("Acme"));
    assertThat(stores.sources().nextDue()).contains(at(10));
    assertThat(claimDue("three", 101, 9)).containsExactly(named);
    assertThat(stores.sources().health(named.id())).isEqualTo(HEALTHY);
  }

  @Test
  @DisplayName("follow the company that a source names, also when it is renamed or removed")
  final void followTheCompanyThatIsNamed() {
    stores.companies().save(Company.of("Acme").enabled(false));
    stores.sources().save(ACME.company("Acme"));
    assertThat(claimDue("one", 0, 9)).isEmpty();

    stores.sources().save(ACME.company("Other"));
    assertThat(claimDue("two", 1, 9)).hasSize(1);
    stores.sources().save(ACME.company("Acme"));
    assertThat(claimDue("three", 100, 9)).isEmpty();
    assertThat(stores.companies().delete("Acme")).isTrue();
    assertThat(claimDue("four", 101, 9)).hasSize(1);
  }

  @Test
  @DisplayName("pass over disabled sources")
  final void passOverDisabledSources() {
    stores.sources().save(ACME.enabled(false));

    assertThat(claimDue("one", 0, 1)).isEmpty();
    assertThat(claim("two", 0, 1, ACME)).isEmpty();
  }

  @Test
  @DisplayName("give no more sources than the limit")
  final void giveNoMoreThanTheLimit() {
    List.of(ACME, GLOBEX, INITECH).forEach(stores.sources()::save);

    assertThat(claimDue("one", 0, 1)).hasSize(1);
    assertThat(claim("two", 0, 1, ACME, GLOBEX, INITECH)).hasSize(1);
    assertThat(claimDue("three", 0, 5)).hasSize(1);
  }

  @Test
  @DisplayName("leave what is beyond the limit to the next claim, however many are asked for")
  final void leaveWhatIsBeyondTheLimit() {
    Source[] many =
        IntStream.range(0, 64)
            .mapToObj(number -> Source.of("lever", "board-" + number))
            .toArray(Source[]::new);
    run(all -> List.of(many).forEach(all.sources()::save));

    List<Source> first = claim("one", 0, 40, many);
    List<Source> second = claim("two", 0, 40, many);

    assertThat(first).hasSize(40);
    assertThat(second).hasSize(24).doesNotContainAnyElementsOf(first);
  }

  @Test
  @DisplayName("give those first that have been due the longest")
  final void giveTheLongestDueFirst() {
    fetched(ACME, at(700));
    fetched(GLOBEX, at(600));
    fetched(INITECH, at(800));

    assertThat(claimDue("one", 900, 1)).containsExactly(GLOBEX);
    assertThat(claimDue("two", 900, 1)).containsExactly(ACME);
  }

  @Test
  @DisplayName("give the sources asked for before they are due")
  final void giveTheSourcesAskedFor() {
    fetched(ACME, at(600));
    fetched(GLOBEX, at(600));

    assertThat(claim("one", 1, 5, ACME, Source.of("lever", "unknown"))).containsExactly(ACME);
    assertThat(stores.sources().claim(lease("two", 1, 5), List.of())).isEmpty();
  }

  @Test
  @DisplayName("pass over a source asked for that is leased to somebody")
  final void passOverALeasedSourceAskedFor() {
    stores.sources().save(ACME);
    claimDue("one", 0, 1);

    assertThat(claim("two", 59, 1, ACME)).isEmpty();
    assertThat(claim("three", 60, 1, ACME)).containsExactly(ACME);
  }

  @Test
  @DisplayName("leave the due time alone when a source is asked for")
  final void leaveTheDueTimeAlone() {
    fetched(ACME, at(600));
    claim("one", 1, 1, ACME);

    assertThat(stores.sources().nextDue()).contains(at(600));
    assertThat(claimDue("two", 599, 1)).isEmpty();
    assertThat(claimDue("three", 600, 1)).containsExactly(ACME);
  }

  @Test
  @DisplayName("end with the health after the fetch and the next due time")
  final void endWithHealthAndDueTime() {
    stores.sources().save(ACME);
    claimDue("one", 0, 1);

    assertThat(finish("one", HEALTHY, 600)).isTrue();

    assertThat(health()).isEqualTo(HEALTHY);
    assertThat(stores.sources().nextDue()).contains(at(600));
  }

  @Test
  @DisplayName("end once only")
  final void endOnceOnly() {
    stores.sources().save(ACME);
    claimDue("one", 0, 1);
    finish("one", HEALTHY, 600);

    assertThat(finish("one", SourceHealth.UNKNOWN, 0)).isFalse();
    assertThat(health()).isEqualTo(HEALTHY);
  }

  @Test
  @DisplayName("write nothing once somebody else has taken over")
  final void writeNothingOnceTakenOver() {
    stores.sources().save(ACME);
    claimDue("one", 0, 1);
    claimDue("two", 60, 1);

    assertThat(finish("one", HEALTHY, 600)).isFalse();
    assertThat(health()).isEqualTo(SourceHealth.UNKNOWN);
    assertThat(stores.sources().nextDue()).contains(at(120));

    assertThat(finish("two", HEALTHY, 700)).isTrue();
    assertThat(stores.sources().nextDue()).contains(at(700));
  }

  @Test
  @DisplayName("write nothing for a source that is not leased or not there")
  final void writeNothingWithoutALease() {
    assertThat(finish("one", HEALTHY, 600)).isFalse();

    stores.sources().save(ACME);
    assertThat(finish("one", HEALTHY, 600)).isFalse();
    assertThat(health()).isEqualTo(SourceHealth.UNKNOWN);
  }

  private void fetched(Source source, Instant nextDue) {
    stores.sources().save(source);
    stores.sources().claim(lease("fetch", 0, 1), List.of(source.id()));
    stores.sources().finish(source.id(), "fetch", HEALTHY, nextDue);
  }

  private List<Source> claimDue(String token, int second, int limit) {
    return stores.sources().claimDue(lease(token, second, limit));
  }

  private List<Source> claim(String token, int second, int limit, Source... wanted) {
    List<String> ids = List.of(wanted).stream().map(Source::id).toList();
    return stores.sources().claim(lease(token, second, limit), ids);
  }

  private boolean finish(String token, SourceHealth health, int nextDue) {
    return stores.sources().finish(ACME.id(), token, health, at(nextDue));
  }

  private SourceHealth health() {
    return stores.sources().health(ACME.id());
  }
}
