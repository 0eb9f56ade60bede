package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.notificationOf;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryCounts;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Fetch;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.model.Route;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StatisticsContract extends StoreContract {

  private static final PluginId WEBHOOK = PluginId.of("webhook");
  private static final PluginId EMAIL = PluginId.of("email");
  private static final Route HOOK_THEN_MAIL =
      Route.of("webhook", "https://acme.example").fallback("email", "ada@acme.example");

  StatisticsContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("are zero where nothing is")
  final void areZero() {
    assertThat(stores.statistics().queue()).isEqualTo(QueueStatus.EMPTY);
    assertThat(stores.statistics().queueByChannel()).isEmpty();
    assertThat(stores.statistics().queueBySubscriber(9)).isEmpty();
    assertThat(stores.statistics().period(NOW, at(9)))
        .isEqualTo(
            new PeriodStatistics(NOW, at(9), 0, 0, 0, 0, DeliveryCounts.NONE, FetchCounts.NONE, 0));
    assertThat(stores.statistics().channels(NOW, at(9))).isEmpty();
    assertThat(stores.statistics().fetchesBySource(NOW, at(9))).isEmpty();
  }

  @Test
  @DisplayName("of the queue say how long it is, how old, and what failed, by channel and person")
  final void ofTheQueue() {
    Delivery first = delivery("d1", "ada", Priority.LOW, at(5), HOOK_THEN_MAIL);
    Delivery retrying = delivery("d2", "ada", Priority.LOW, at(3), HOOK_THEN_MAIL);
    Delivery fellBack = delivery("d3", "bob", Priority.LOW, at(4), HOOK_THEN_MAIL);
    add(first);
    add(retrying.retrying(1, at(90), "503"));
    add(fellBack.fellBack("410", at(8)));
    add(delivery("d4", "bob", Priority.LOW, at(1)).ended(DeliveryState.FAILED, "550", at(2)));
    add(delivery("d5", "bob", Priority.LOW, at(0)).ended(DeliveryState.DELIVERED, "ok", at(2)));
    stores.deliveries().claim(lease("one", 6, 1), List.of(), List.of(WEBHOOK));

    assertThat(stores.statistics().queue()).isEqualTo(new QueueStatus(3, 1, 1, at(3), 1));
    assertThat(stores.statistics().queueByChannel())
        .isEqualTo(
            Map.of(
                WEBHOOK, new QueueStatus(2, 1, 1, at(3), 1),
                EMAIL, new QueueStatus(1, 0, 0, at(4), 0)));
    assertThat(stores.statistics().queueBySubscriber(9))
        .containsExactly(
            Map.entry("ada", new QueueStatus(2, 1, 1, at(3), 0)),
            Map.entry("bob", new QueueStatus(1, 0, 0, at(4), 1)));
    assertThat(stores.statistics().queueBySubscriber(1)).containsOnlyKeys("ada");
    assertThat(stores.statistics().queue().age(at(10))).hasSeconds(7);
  }

  @Test
  @DisplayName("of a time count what began in it, its first moment and not its last one")
  final void ofATime() {
    stores.subscribers().save(Subscriber.of("ada"));
    for (int second : List.of(9, 10, 15, 20)) {
      add(ended("d" + second, second));
      stores.ledger().add(List.of(told(second)));
      stores.fetches().add(fetch("lever:acme", null, SourceOutcome.COMPLETE, second));
      stores.applications().save(applied(second, "ada/java"));
    }
    stores.applications().save(applied(12, null));

    PeriodStatistics period = stores.statistics().period(at(10), at(20));

    assertThat(period.told()).isEqualTo(2);
    assertThat(period.alerts()).isEqualTo(1);
    assertThat(period.notifications()).isEqualTo(2);
    assertThat(period.averageScore()).isEqualTo(62.5);
    assertThat(period.deliveries()).isEqualTo(new DeliveryCounts(2, 2, 0, 0, 0));
    assertThat(period.fetches()).isEqualTo(new FetchCounts(2, 2, 0, 0, 20, 4, 6, 10));
    assertThat(period.applied()).as("those that an alert told of").isEqualTo(2);
    assertThat(period.conversion()).isEqualTo(1);
  }

  @Test
  @DisplayName("of deliveries tell every end apart, and what fell back")
  final void ofDeliveries() {
    add(ended("d1", 1));
    add(delivery("d2", "ada", Priority.LOW, at(1)).ended(DeliveryState.FAILED, "550", at(2)));
    add(delivery("d3", "ada", Priority.LOW, at(1)).ended(DeliveryState.SUPPRESSED, "", at(2)));
    add(delivery("d4", "ada", Priority.LOW, at(1)));
    add(
        delivery("d5", "ada", Priority.LOW, at(1), HOOK_THEN_MAIL)
            .fellBack("410", at(2))
            .ended(DeliveryState.DELIVERED, "ok", at(3)));
    add(
        delivery("d6", "ada", Priority.LOW, at(1), HOOK_THEN_MAIL)
            .fellBack("410", at(2))
            .ended(DeliveryState.SUPPRESSED, "", at(3)));

    DeliveryCounts counts = stores.statistics().period(NOW, at(9)).deliveries();

    assertThat(counts).isEqualTo(new DeliveryCounts(6, 2, 1, 2, 1));
    assertThat(counts.waiting()).isEqualTo(1);
    assertThat(counts.fallbackRate()).isEqualTo(0.25);
  }

  @Test
  @DisplayName("of channels count a delivery once, however many attempts it took")
  final void ofChannels() {
    add(ended("d1", 1));
    add(ended("d2", 1));
    add(ended("old", 0));
    attempt("d1", 1, WEBHOOK, "transient");
    attempt("d1", 2, WEBHOOK, "transient");
    attempt("d1", 3, EMAIL, "delivered");
    attempt("d2", 1, WEBHOOK, "delivered");
    attempt("old", 1, WEBHOOK, "delivered");

    assertThat(stores.statistics().channels(at(1), at(9)))
        .containsExactly(
            new ChannelStatistics(EMAIL, 1, 1, 1), new ChannelStatistics(WEBHOOK, 2, 1, 3));
  }

  @Test
  @DisplayName("of fetches tell a pause from a failure, by source and by company")
  final void ofFetches() {
    for (SourceOutcome outcome :
        List.of(
            SourceOutcome.COMPLETE,
            SourceOutcome.NOT_MODIFIED,
            SourceOutcome.PARTIAL,
            SourceOutcome.RATE_LIMITED,
            SourceOutcome.FAILED,
            SourceOutcome.UNKNOWN_BOARD)) {
      stores.fetches().add(fetch("lever:acme", "Acme", outcome, 1));
    }
    stores.fetches().add(fetch("greenhouse:acme", "Acme", SourceOutcome.COMPLETE, 2));
    stores.fetches().add(fetch("lever:other", null, SourceOutcome.COMPLETE, 2));

    Map<String, FetchCounts> bySource = stores.statistics().fetchesBySource(NOW, at(9));

    assertThat(bySource).containsOnlyKeys("lever:acme", "greenhouse:acme", "lever:other");
    FetchCounts acme = new FetchCounts(6, 2, 1, 3, 60, 12, 18, 30);
    assertThat(bySource).containsEntry("lever:acme", acme);
    assertThat(acme.successRate()).isEqualTo(0.4);
    assertThat(stores.statistics().fetchesByCompany(NOW, at(9)))
        .isEqualTo(Map.of("Acme", new FetchCounts(7, 3, 1, 3, 70, 14, 21, 35)));
  }

  private void add(Delivery delivery) {
    run(all -> all.deliveries().add(notificationOf(delivery), List.of(delivery)));
  }

  private static Delivery ended(String id, int second) {
    return delivery(id, "ada", Priority.LOW, at(second))
        .ended(DeliveryState.DELIVERED, "ok", at(second + 1));
  }

  private void attempt(String deliveryId, int number, PluginId channel, String result) {
    stores
        .deliveries()
        .finish(late(new Attempt(deliveryId, number, channel, result, "", NOW, at(1))));
  }

  private static Application applied(int second, @Nullable String alertId) {
    Application wanted =
        Application.of(
            "ada", posting("p" + second).uid(), ApplicationStage.INTERESTED, at(second - 5));
    Application told = alertId == null ? wanted : wanted.toldBy(alertId);
    return told.moved(ApplicationStage.APPLIED, at(second))
        .moved(ApplicationStage.OFFERED, at(second + 50));
  }

  private static LedgerEntry told(int second) {
    LedgerEntry entry = entry("ada", posting("p" + second).uid(), 1);
    return new LedgerEntry(
        "ada",
        entry.postingUid(),
        1,
        entry.alertId(),
        entry.event(),
        entry.contentHash(),
        second * 5,
        entry.notificationId(),
        at(second));
  }

  private static Fetch fetch(
      String sourceId, @Nullable String company, SourceOutcome outcome, int second) {
    return new Fetch(
        sourceId, company, outcome, "", at(second), at(second + 1), 10, 2, 3, 0, 4, 1, 0);
  }
}
