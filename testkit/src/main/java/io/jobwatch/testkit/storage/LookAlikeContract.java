package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Company;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts that some collations take for the same, and that are not. */
abstract class LookAlikeContract extends StoreContract {

  private static final List<String> KEYS =
      List.of(
          "JOB-1",
          "job-1",
          "job-1 ",
          " job-1",
          "e",
          "é",
          "e\u0301",
          "É",
          "ss",
          "ß",
          "😀",
          "😁",
          "i",
          "İ",
          "ı",
          "ﬁ",
          "fi",
          "a\u200Bb",
          "ab",
          "１",
          "1",
          "01",
          "null",
          "x\u00A0",
          "x");

  LookAlikeContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("are different sources")
  final void areDifferentSources() {
    List<Source> sources = KEYS.stream().map(key -> Source.of("lever", key).company(key)).toList();
    sources.forEach(stores.sources()::save);

    assertThat(stores.sources().all()).containsExactlyInAnyOrderElementsOf(sources);
    for (Source source : sources) {
      assertThat(stores.sources().find(source.id())).contains(source);
      assertThat(stores.sources().claim(lease("of " + source.id(), 0, 9), List.of(source.id())))
          .containsExactly(source);
    }
  }

  @Test
  @DisplayName("are different boards and postings")
  final void areDifferentBoards() {
    List<JobPosting> postings =
        KEYS.stream()
            .flatMap(
                key -> List.of(posting("lever", key, "1"), posting("lever", "b", key)).stream())
            .toList();
    stores.postings().save(postings);

    for (String key : KEYS) {
      assertThat(stores.postings().summaries(PluginId.of("lever"), key))
          .extracting(PostingSummary::uid)
          .containsExactly(posting("lever", key, "1").uid());
      JobPosting onOneBoard = posting("lever", "b", key);
      assertThat(stores.postings().find(onOneBoard.uid())).contains(onOneBoard);
    }
  }

  @Test
  @DisplayName("are different subscribers with profiles of their own")
  final void areDifferentSubscribers() {
    List<Subscriber> subscribers =
        KEYS.stream().map(key -> Subscriber.of(key).route("email", key)).toList();
    subscribers.forEach(stores.subscribers()::save);

    for (Subscriber subscriber : subscribers) {
      stores.profiles().save(profile(subscriber.id()));
      assertThat(stores.subscribers().find(List.of(subscriber.id()))).containsExactly(subscriber);
    }
    for (String key : KEYS) {
      assertThat(stores.profiles().find(List.of(key))).containsExactly(profile(key));
    }
    stores.subscribers().delete("job-1");
    assertThat(stores.subscribers().all()).hasSize(KEYS.size() - 1);
  }

  @Test
  @DisplayName("have different inboxes and ledgers")
  final void haveDifferentInboxes() {
    String uid = posting("1").uid();
    for (String key : KEYS) {
      InboxMessage message = message(key);
      stores.subscribers().save(Subscriber.of(key));
      stores.inbox().add(message);
      stores.ledger().add(List.of(entry(key, uid, 1)));
    }

    for (String key : KEYS) {
      assertThat(stores.inbox().list(key, true, 99)).containsExactly(message(key));
      assertThat(stores.ledger().history(key, List.of(uid))).containsExactly(entry(key, uid, 1));
    }
  }

  @Test
  @DisplayName("are different alerts with matches of their own")
  final void areDifferentAlerts() {
    JobPosting posting = posting("1");
    stores.subscribers().save(Subscriber.of("ada"));
    stores.postings().save(List.of(posting));
    for (String key : KEYS) {
      Alert alert = alert("ada", key).id(key);
      Match match = match(alert, posting, MatchOutcome.NOTIFIED, NOW);
      stores.alerts().save(alert);
      stores.alerts().triggered(key, 1, NOW);
      stores.matches().save(List.of(match));
    }

    assertThat(stores.alerts().of("ada")).hasSize(KEYS.size());
    for (String key : KEYS) {
      assertThat(stores.alerts().find(key)).contains(alert("ada", key).id(key));
      assertThat(stores.alerts().activity(key).triggerCount()).isEqualTo(1);
      assertThat(stores.matches().of(key, 99)).extracting(Match::alertId).containsExactly(key);
    }
  }

  @Test
  @DisplayName("are different destinations")
  final void areDifferentDestinations() {
    stores.subscribers().save(Subscriber.of("ada"));
    // A destination is the same with blanks around its address.
    List<String> addresses = KEYS.stream().filter(key -> key.equals(key.strip())).toList();
    for (String address : addresses) {
      Destination destination = Destination.of("email", address);
      stores.subscribers().disable(new DisabledDestination("ada", destination, "gone", NOW));
    }

    assertThat(stores.subscribers().disabled(List.of("ada")))
        .extracting(disabled -> disabled.destination().address())
        .containsExactlyInAnyOrderElementsOf(addresses);
    assertThat(stores.subscribers().enable("ada", Destination.of("email", "é"))).isTrue();
    assertThat(stores.subscribers().disabled(List.of("ada"))).hasSize(addresses.size() - 1);
  }

  @Test
  @DisplayName("are different companies, each on one page")
  final void areDifferentCompanies() {
    KEYS.forEach(key -> stores.companies().save(Company.of(key).metadata("key", key)));

    List<Company> all = new ArrayList<>();
    Page<Company> page = stores.companies().page(null, 4);
    all.addAll(page.items());
    while (page.next() != null) {
      page = stores.companies().page(page.next(), 4);
      all.addAll(page.items());
    }
    assertThat(all).extracting(Company::name).containsExactlyInAnyOrderElementsOf(KEYS);
    assertThat(stores.companies().find("e").orElseThrow().metadata()).containsValue("e");
  }

  private static Profile profile(String subscriberId) {
    return Profile.builder(subscriberId).cv("CV of " + subscriberId).build();
  }

  private static InboxMessage message(String subscriberId) {
    return new InboxMessage(
        "to " + subscriberId, subscriberId, "3 new jobs", "Engineer", Priority.LOW, NOW, null);
  }
}
