package io.jobwatch.benchmarks.faults;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stores deliveries in a thread of its own, and says which once they are stored. */
final class NodeWriter {

  /** Enough that no two workers wait for one. */
  private static final int DESTINATIONS = 40;

  private static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());

  private final NodeSettings settings;
  private final Storage storage;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private int next;

  NodeWriter(NodeSettings settings, Storage storage) {
    this.settings = settings;
    this.storage = storage;
  }

  /** Stores so many, a batch in each transaction, or as many as are taken before one is refused. */
  void add(int count, int batch, String folder) {
    thread.execute(
        () -> {
          boolean taken = true;
          for (int done = 0; taken && done < count; done += batch) {
            taken = add(Math.min(batch, count - done), folder);
          }
        });
  }

  private boolean add(int count, String folder) {
    List<Notification> notifications = new ArrayList<>();
    List<Delivery> deliveries = new ArrayList<>();
    Instant now = storage.clock().instant();
    for (int i = 0; i < count; i++) {
      int number = next++;
      String id = settings.text("run") + "-" + number;
      Notification notification = notification(id, "s" + number % 10, now);
      notifications.add(notification);
      deliveries.add(Delivery.pending(id, notification, route(number, folder)));
    }
    try {
      storage.execute(stores -> stores.deliveries().add(notifications, deliveries));
      deliveries.forEach(delivery -> NodeMain.say("acked " + delivery.id()));
      return true;
    } catch (RuntimeException e) {
      // Nobody was promised anything.
      NodeMain.say("refused " + count);
      return false;
    }
  }

  private Route route(int number, String wanted) {
    String folder = number == settings.number("poison", -1) ? "poison/" : wanted;
    int destination = folder.isEmpty() ? number % DESTINATIONS : number;
    return Route.of(FaultyWebhook.ID, settings.text("receiver") + "/" + folder + destination);
  }

  static Notification notification(String id, String subscriber, Instant now) {
    NotificationItem item =
        new NotificationItem(
            subscriber + "/all", NodeParts.posting().uid(), EventType.NEW_MATCH, FITS);
    return new Notification("of-" + id, subscriber, Priority.NORMAL, List.of(item), null, now);
  }
}
