package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.notificationOf;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Company;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class PagingContract extends StoreContract {

  private static final int COUNT = 7;

  PagingContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscriber() {
    stores.subscribers().save(Subscriber.of("ada"));
  }

  @Test
  @DisplayName("of sources, subscribers, alerts and companies have each once")
  final void ofDefinitions() {
    List<Source> sources = each(i -> Source.of("lever", "board " + i));
    List<Subscriber> subscribers = each(i -> Subscriber.of("number " + i));
    List<Alert> alerts = each(i -> alert("ada", "alert " + i));
    List<Company> companies = each(i -> Company.of("company " + i));
    stores.alerts().save(alert("ada", "java"));
    run(
        all -> {
          sources.forEach(all.sources()::save);
          subscribers.forEach(all.subscribers()::save);
          alerts.forEach(all.alerts()::save);
          companies.forEach(all.companies()::save);
          all.alerts().save(alert("number 1", "java"));
          all.alerts().delete("ada/java");
        });

    assertThat(pages((all, after) -> all.sources().page(after, 3)))
        .containsExactlyInAnyOrderElementsOf(sources);
    assertThat(pages((all, after) -> all.subscribers().page(after, 3)))
        .hasSize(COUNT + 1)
        .containsAll(subscribers);
    assertThat(pages((all, after) -> all.alerts().page(after, 3))).hasSize(COUNT + 1);
    assertThat(pages((all, after) -> all.alerts().pageOfSubscriber("ada", after, 3)))
        .containsExactlyInAnyOrderElementsOf(alerts);
    assertThat(pages((all, after) -> all.companies().page(after, 3)))
        .containsExactlyElementsOf(companies);
  }

  @Test
  @DisplayName("of matches have each once, latest first, many of one moment among them")
  final void ofMatches() {
    Alert java = alert("ada", "java");
    Alert rust = alert("ada", "rust");
    stores.subscribers().save(Subscriber.of("bob"));
    List.of(java, rust, alert("bob", "java")).forEach(stores.alerts()::save);
    List<Match> ofJava = each(i -> matched(java, i));
    List<Match> ofRust = each(i -> matched(rust, i));
    run(
        all -> {
          all.matches().save(ofJava);
          all.matches().save(ofRust);
          all.matches().save(List.of(matched(alert("bob", "java"), 1)));
        });

    assertThat(pages((all, after) -> all.matches().pageOfAlert(java.id(), after, 3)))
        .containsExactlyInAnyOrderElementsOf(ofJava)
        .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    assertThat(pages((all, after) -> all.matches().pageOfSubscriber("ada", after, 3)))
        .hasSize(2 * COUNT)
        .containsAll(ofJava)
        .containsAll(ofRust)
        .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    stores.alerts().delete(java.id());
    assertThat(pages((all, after) -> all.matches().pageOfSubscriber("ada", after, 3)))
        .containsAll(ofJava);
    assertThat(pages((all, after) -> all.matches().pageOfAlert(java.id(), after, 3)))
        .containsExactlyInAnyOrderElementsOf(ofJava)
        .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
  }

  @Test
  @DisplayName("of deliveries have each once, latest first, by state, subscriber and time")
  final void ofDeliveries() {
    List<Delivery> deliveries = each(i -> delivery("d" + i, "ada", Priority.LOW, at(i / 3)));
    run(
        all -> {
          deliveries.forEach(one -> add(all, one));
          add(all, delivery("other", "bob", Priority.LOW, at(100)).ended(FAILED, "550", at(101)));
        });
    List<Delivery> latestFirst =
        IntStream.range(0, COUNT).mapToObj(i -> deliveries.get(COUNT - 1 - i)).toList();

    assertThat(pages((all, after) -> all.deliveries().pageOfState(PENDING, after, 2)))
        .containsExactlyInAnyOrderElementsOf(deliveries)
        .isSortedAccordingTo((one, other) -> other.createdAt().compareTo(one.createdAt()));
    assertThat(pages((all, after) -> all.deliveries().pageOfSubscriber("ada", after, 2)))
        .containsExactlyInAnyOrderElementsOf(latestFirst);
    assertThat(pages((all, after) -> all.deliveries().pageOfTime(at(1), at(2), after, 2)))
        .containsExactlyInAnyOrderElementsOf(deliveries.subList(3, 6));
    assertThat(pages((all, after) -> all.deliveries().pageOfState(FAILED, after, 2)))
        .extracting(Delivery::id)
        .containsExactly("other");
  }

  @Test
  @DisplayName("of ledger entries, messages, applications and fetches have each once")
  final void ofTheRest() {
    List<LedgerEntry> entries = each(i -> entry("ada", posting("" + i / 3).uid(), 1 + i % 3));
    List<InboxMessage> messages =
        each(i -> new InboxMessage("m" + i, "ada", "s", "b", Priority.LOW, at(i / 3), null));
    List<Application> applications =
        each(
            i -> Application.of("ada", posting("" + i).uid(), ApplicationStage.APPLIED, at(i / 3)));
    List<Fetch> fetches = each(i -> fetch("lever:acme", i));
    run(
        all -> {
          all.ledger().add(entries);
          messages.forEach(all.inbox()::add);
          applications.forEach(all.applications()::save);
          fetches.forEach(all.fetches()::add);
          all.fetches().add(fetch("lever:other", 0));
          all.ledger().add(List.of(entry("bob", posting("1").uid(), 1)));
        });

    assertThat(pages((all, after) -> all.ledger().pageOfSubscriber("ada", after, 2)))
        .containsExactlyInAnyOrderElementsOf(entries);
    assertThat(pages((all, after) -> all.inbox().pageOfSubscriber("ada", false, after, 2)))
        .containsExactlyInAnyOrderElementsOf(messages)
        .isSortedAccordingTo((one, other) -> other.receivedAt().compareTo(one.receivedAt()));
    stores.inbox().markRead("ada", "m5", at(9));
    assertThat(pages((all, after) -> all.inbox().pageOfSubscriber("ada", true, after, 2)))
        .hasSize(COUNT - 1)
        .isSubsetOf(messages)
        .isSortedAccordingTo((one, other) -> other.receivedAt().compareTo(one.receivedAt()));
    assertThat(pages((all, after) -> all.applications().pageOfSubscriber("ada", null, after, 2)))
        .containsExactlyInAnyOrderElementsOf(applications);
    assertThat(pages((all, after) -> all.fetches().pageOfSource("lever:acme", after, 2)))
        .containsExactlyInAnyOrderElementsOf(fetches)
        .isSortedAccordingTo((one, other) -> other.startedAt().compareTo(one.startedAt()));
  }

  @Test
  @DisplayName("go on where they were when rows are added and removed in between")
  final void goOnWhereTheyWere() {
    List<Delivery> deliveries = each(i -> delivery("d" + i, "ada", Priority.LOW, at(i)));
    run(all -> deliveries.forEach(one -> add(all, one)));
    Page<Delivery> first = stores.deliveries().pageOfSubscriber("ada", null, 2);
    run(all -> add(all, delivery("new", "ada", Priority.LOW, at(50))));
    PageCursor next = PageCursor.parse(Objects.requireNonNull(first.next()).text());

    assertThat(first.items()).extracting(Delivery::id).containsExactly("d6", "d5");
    assertThat(stores.deliveries().pageOfSubscriber("ada", next, 2).items())
        .extracting(Delivery::id)
        .containsExactly("d4", "d3");
  }

  @Test
  @DisplayName("say that there is no next one exactly when there is none")
  final void sayWhetherThereIsMore() {
    each(i -> Source.of("lever", "board " + i)).forEach(stores.sources()::save);

    assertThat(stores.sources().page(null, COUNT - 1).next()).isNotNull();
    assertThat(stores.sources().page(null, COUNT).next()).isNull();
    assertThat(stores.companies().page(null, 1)).isEqualTo(new Page<>(List.of(), null));
  }

  private static final DeliveryState PENDING = DeliveryState.PENDING;
  private static final DeliveryState FAILED = DeliveryState.FAILED;

  private <T> List<T> pages(BiFunction<Stores, @Nullable PageCursor, Page<T>> read) {
    List<T> all = new ArrayList<>();
    PageCursor next = null;
    do {
      PageCursor after = next;
      Page<T> page = get(given -> read.apply(given, after));
      all.addAll(page.items());
      next = page.next();
    } while (next != null && all.size() < 100);
    return all;
  }

  private static <T> List<T> each(IntFunction<T> make) {
    return IntStream.range(0, COUNT).mapToObj(make).toList();
  }

  private static void add(Stores all, Delivery delivery) {
    all.deliveries().add(notificationOf(delivery), List.of(delivery));
  }

  private static Match matched(Alert alert, int number) {
    return match(alert, posting("" + number), MatchOutcome.NOTIFIED, at(number / 3));
  }

  private static Fetch fetch(String sourceId, int number) {
    return new Fetch(
        sourceId,
        null,
        SourceOutcome.COMPLETE,
        "number " + number,
        at(number / 3),
        at(number + 1),
        1,
        0,
        0,
        0,
        0,
        0,
        0);
  }
}
