package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process killed at any stage loses no notification, and what it had sent without knowing comes
 * again under the same id.
 */
@Timeout(120)
class KillDuringDeliveryTest {

  private static final int DELIVERIES = DeliveringProcess.POSTINGS * DeliveringProcess.ROUTES;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;

  private final HttpReceiver receiver = HttpReceiver.start();
  private int runs;

  @Test
  void everythingIsDeliveredHoweverOftenTheProcessIsKilled() throws Exception {
    try (receiver) {
      killAfterStage("fetched");
      killAfterStage("notified");
      assertThat(receiver.requests()).isEmpty();
      killAfterReplies(1);
      killAfterReplies(20);
      killBeforeReplies(10);

      RunReport last = DeliveringProcess.run(file(), address(), fast(), new JobwatchListener() {});

      assertThat(last.ok()).isTrue();
      assertThat(last.waiting()).isZero();
      assertThat(last.counts()).containsEntry("new", 0).containsEntry("notified", 0);
      Map<String, List<String>> bodiesById = received();
      assertThat(bodiesById.keySet()).isEqualTo(storedIds());
      assertThat(bodiesById).hasSize(DELIVERIES);
      // Each kill interrupts at most one delivery to each destination.
      int repeats = receiver.requests().size() - DELIVERIES;
      assertThat(repeats).isBetween(DeliveringProcess.ROUTES, 3 * DeliveringProcess.ROUTES);
      assertThat(bodiesById.values())
          .allSatisfy(bodies -> assertThat(new HashSet<>(bodies)).hasSize(1));
      assertThat(bodiesById.values().stream().map(bodies -> bodies.get(0)).distinct())
          .hasSize(DELIVERIES);
    }
  }

  /** Kills the process once a stage is stored and nothing of the next has begun. */
  private void killAfterStage(String stage) throws Exception {
    try (ChildProcess process = start(stage)) {
      assertThat(process.readLine()).isEqualTo(stage);
    }
  }

  /** Kills the process as soon as it has sent so many more, between two deliveries as it comes. */
  private void killAfterReplies(int more) throws Exception {
    killAfterRequests(receiver.requests().size() + more);
  }

  /** Kills the process while each destination has a message and has not said so yet. */
  private void killBeforeReplies(int answered) throws Exception {
    int before = receiver.requests().size();
    for (int i = 0; i < answered; i++) {
      receiver.answer(200, "");
    }
    receiver.hang();
    killAfterRequests(before + answered + DeliveringProcess.ROUTES);
    receiver.answer(200, "");
  }

  private void killAfterRequests(int count) throws Exception {
    ChildProcess process = start("none");
    try {
      receiver.awaitRequests(count, PATIENCE);
    } finally {
      process.close();
    }
  }

  /** Each address and posting that was received, by delivery id. */
  private Map<String, List<String>> received() {
    Map<String, List<String>> bodies = new HashMap<>();
    for (ReceivedRequest request : receiver.requests()) {
      String[] parts = request.text().split(" ", 2);
      bodies
          .computeIfAbsent(parts[0], id -> new ArrayList<>())
          .add(request.path() + " " + parts[1]);
    }
    return bodies;
  }

  private Set<String> storedIds() {
    try (JooqStorage storage = JooqStorage.file(file())) {
      List<Delivery> deliveries =
          storage.transaction(stores -> stores.deliveries().of("ada", Integer.MAX_VALUE));
      assertThat(deliveries).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
      return deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
    }
  }

  private ChildProcess start(String stage) throws IOException {
    return ChildProcess.start(
        DeliveringProcess.class,
        file().toString(),
        address(),
        Long.toString(fast().toMinutes()),
        stage);
  }

  /** Each run finds the leases of those killed before it run out. */
  private Duration fast() {
    return Duration.ofHours(runs++);
  }

  private Path file() {
    return directory.resolve("jobwatch");
  }

  private String address() {
    return receiver.uri("/post").toString();
  }
}
