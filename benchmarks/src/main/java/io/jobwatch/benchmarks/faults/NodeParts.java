package io.jobwatch.benchmarks.faults;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.Outbox;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Secret;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.storage.jooq.JooqStorage;
import io.jobwatch.storage.jooq.JooqStorageBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a node is made of. */
final class NodeParts {

  /** How long one attempt may take. */
  static final Duration DEADLINE = Duration.ofSeconds(2);

  /** How long a delivery belongs to the node that tries it. */
  static final Duration LEASE = Duration.ofSeconds(5);

  private NodeParts() {}

  static Storage storage(NodeSettings settings) {
    if (!settings.text("file").isEmpty()) {
      return JooqStorage.file(Path.of(settings.text("file")));
    }
    JooqStorageBuilder builder =
        JooqStorage.builder()
            .url(settings.text("url"))
            .user(settings.text("user"))
            .password(Secret.of(settings.text("password")))
            .poolSize(settings.number("pool", 8));
    int silence = settings.number("socket-timeout", 0);
    return (silence == 0 ? builder : builder.socketTimeout(Duration.ofSeconds(silence))).open();
  }

  /** A node, with its number in its process. */
  static JobwatchBuilder builder(NodeSettings settings, Storage storage, int node) {
    String receiver = settings.text("receiver");
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(storage)
            .allowNetworks("127.0.0.0/8")
            // So that the receiver knows which process has sent.
            .userAgent(settings.text("run"))
            .deliveries(settings.number("workers", NodeSettings.WORKERS), DEADLINE, lease(settings))
            .plugin(new FaultyWebhook(settings))
            .channel(
                FaultyWebhook.ID,
                set ->
                    set.set("secret", "whsec_" + "QUFB".repeat(8))
                        .set("timeout", "2s")
                        .set("attempts", Integer.toString(settings.number("attempts", 20)))
                        .set("first-pause", "500ms"))
            .plugin(
                new NumberedBoards(
                    settings.number("postings", 1),
                    node,
                    Duration.ofMillis(settings.number("fetch-millis", 0))));
    if (settings.number("pause-seconds", 0) > 0) {
      builder.clock(FaultyWebhook.PAUSES);
    }
    for (int number = 0; number < settings.number("subscribers", 10); number++) {
      Subscriber subscriber =
          Subscriber.of("s" + number).route(FaultyWebhook.ID, receiver + "/s" + number);
      String cron = settings.text("digest");
      builder
          .subscriber(
              cron.isEmpty() ? subscriber : subscriber.frequency(Frequency.parse("cron " + cron)))
          .alert(Alert.named("all").forSubscriber("s" + number).criteria(Criteria.everything()));
    }
    sources(settings).forEach(builder::source);
    return builder;
  }

  static List<Source> sources(NodeSettings settings) {
    Duration interval = Duration.ofSeconds(settings.number("interval", 86_400));
    return IntStream.range(0, settings.number("sources", 0))
        .mapToObj(number -> Source.of(NumberedBoards.ID, "board-" + number).every(interval))
        .toList();
  }

  private static Duration lease(NodeSettings settings) {
    return Duration.ofSeconds(settings.number("lease", (int) LEASE.toSeconds()));
  }

  /** The posting that all deliveries of a {@link NodeWriter} are about. */
  static JobPosting posting() {
    return JobPosting.first(
        new PostingKey(PluginId.of(NumberedBoards.ID), "kept", "1"),
        PostingContent.builder("Crash Test Engineer", "Acme").build(),
        Instant.EPOCH);
  }

  /** How many deliveries have not ended, and the ids of those that failed. */
  static String state(Outbox outbox) {
    Map<DeliveryState, Long> counts = outbox.counts();
    long open =
        counts.entrySet().stream()
            .filter(count -> !count.getKey().terminal())
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<Delivery> failed = outbox.in(DeliveryState.FAILED, 1_000);
    return open + " " + failed.stream().map(Delivery::id).collect(Collectors.joining(","));
  }
}
