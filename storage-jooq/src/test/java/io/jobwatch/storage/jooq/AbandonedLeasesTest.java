package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Digest;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedLeasesTest {

  private static final List<PluginId> CHANNELS = List.of(PluginId.of("webhook"));

  @TempDir Path folder;

  @Test
  void whatAnEndedProcessHadUnderWayCanBeClaimedAgainAtOnce() {
    Path file = folder.resolve("jobwatch");
    try (Storage storage = JooqStorage.file(file)) {
      storage.execute(AbandonedLeasesTest::fill);
      storage.execute(stores -> assertThat(claimed(stores, "first")).isEqualTo(4));
      storage.execute(stores -> assertThat(claimed(stores, "second")).isZero());
    }

    try (Storage storage = JooqStorage.file(file)) {
      storage.execute(stores -> assertThat(claimed(stores, "third")).isEqualTo(4));
      storage.execute(
          stores -> {
            Delivery delivery = stores.deliveries().in(DeliveryState.LEASED, 1).get(0);
            assertThat(delivery.attempts()).isEqualTo(2);
            assertThat(stores.deliveries().finish(delivery, "first")).isFalse();
          });
    }
  }

  private static int claimed(Stores stores, String token) {
    Lease lease = new Lease(token, Samples.NOW, Samples.NOW.plus(Duration.ofMinutes(30)), 10);
    return stores.sources().claimDue(lease).size()
        + stores.changes().claim(lease).size()
        + stores.digests().claim(lease).size()
        + stores.deliveries().claim(lease, List.of(), CHANNELS).size();
  }

  private static void fill(Stores stores) {
    JobPosting posting = Samples.posting("Java Engineer");
    stores.sources().save(Source.of("greenhouse", "acme"));
    stores.postings().save(List.of(posting));
    stores.digests().open(List.of(Digest.open("ada", Samples.NOW)));
    stores
        .changes()
        .add(List.of(new PostingChange(ChangeKind.NEW, posting, Set.of(), Samples.NOW)));
    Verdict.Scored verdict =
        new Verdict.Scored(100, Priority.NORMAL, List.of(), List.of(), List.of());
    Notification notification =
        new Notification(
            "n1",
            "ada",
            Priority.NORMAL,
            List.of(new NotificationItem("ada/java", posting.uid(), EventType.NEW_MATCH, verdict)),
            null,
            Samples.NOW);
    Route route = Route.of("webhook", "https://ada.example/hook");
    stores.deliveries().add(notification, List.of(Delivery.pending("d1", notification, route)));
  }
}
