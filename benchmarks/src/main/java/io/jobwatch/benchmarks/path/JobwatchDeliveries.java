package io.jobwatch.benchmarks.path;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.benchmarks.preview.StoredPostings;
import io.jobwatch.benchmarks.server.BenchmarkDatabase;
import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Jobwatch: each delivery is a notification of one match to a destination of its own, put together
 * from its subscriber, alert and posting when it is sent.
 */
final class JobwatchDeliveries implements DeliveryEngine {

  private static final int SUBSCRIBERS = 1_000;
  private static final int POSTINGS = 100;
  private static final Verdict.Scored VERDICT =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of("title: Engineer"));

  private final Storage storage;
  private final Jobwatch jobwatch;
  private final List<JobPosting> postings;

  JobwatchDeliveries(BenchmarkDatabase database, int workers, Receipts receipts) {
    storage = database.open();
    StoredPostings made = new StoredPostings(Instant.now(), POSTINGS);
    postings = IntStream.range(0, POSTINGS).mapToObj(made::posting).toList();
    NotificationChannel noOp =
        message -> {
          receipts.made(Integer.parseInt(message.deliveryId()));
          return new DeliveryResult.Delivered("");
        };
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(storage)
            .plugin(new NoOpChannel(noOp))
            .channel(NoOpChannel.ID)
            .deliveries(workers, Duration.ofMinutes(1), Duration.ofMinutes(3));
    for (int i = 0; i < SUBSCRIBERS; i++) {
      builder
          .subscriber(Subscriber.of(subscriber(i)).route(NoOpChannel.ID, "subscriber-" + i))
          .alert(
              Alert.named("Engineers")
                  .forSubscriber(subscriber(i))
                  .criteria(Criteria.everything())
                  .id(alert(i)));
    }
    jobwatch = builder.build();
    storage.execute(stores -> stores.postings().save(postings, Signer::sign));
  }

  @Override
  public String name() {
    return "Jobwatch";
  }

  @Override
  public void enqueue(int from, int to) {
    Instant now = Instant.now();
    List<Notification> notifications = new ArrayList<>();
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      NotificationItem item =
          new NotificationItem(
              alert(i), postings.get(i % POSTINGS).uid(), EventType.NEW_MATCH, VERDICT);
      Notification one =
          new Notification("n" + i, subscriber(i), Priority.NORMAL, List.of(item), null, now);
      notifications.add(one);
      deliveries.add(
          Delivery.pending(Integer.toString(i), one, Route.of(NoOpChannel.ID, "destination-" + i)));
    }
    storage.execute(stores -> stores.deliveries().add(notifications, deliveries));
  }

  @Override
  public void deliver() {
    jobwatch.runOnce();
  }

  @Override
  public void close() {
    jobwatch.close();
  }

  private static String subscriber(int number) {
    return "s" + number % SUBSCRIBERS;
  }

  private static String alert(int number) {
    return "a" + number % SUBSCRIBERS;
  }
}
