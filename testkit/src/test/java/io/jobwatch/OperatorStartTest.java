package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What two nodes in the background tell an operator; the looks for work take real time, but little.
 */
@Timeout(120)
class OperatorStartTest {

  private final TestClock clock = TestClock.at(Instant.parse("2026-03-27T11:00:00Z"));
  private final ScriptedBoard board = new ScriptedBoard();
  private final ScriptedChannel ops = new ScriptedChannel("test/ops");
  private final BlockingQueue<Delivery> sent = new LinkedBlockingQueue<>();

  @Test
  void aBatchComesAtOnceTheNextOnesTogetherAndASummaryInTheMorning() throws Exception {
    board.lists(ScriptedBoard.job("1", "Baker"));
    try (Storage storage = new InMemoryStorage();
        Jobwatch first = node(storage);
        Jobwatch second = node(storage)) {
      first.start();
      second.start();
      assertThat(next().subject()).startsWith("[Batch complete] 1 match,");

      board.lists(
          ScriptedBoard.job("1", "Baker"),
          ScriptedBoard.job("2", "Cook"),
          ScriptedBoard.job("3", "Smith"));
      clock.advance(Duration.ofHours(1));
      assertThat(next().subject()).startsWith("[Batch complete] 2 matches,");

      clock.set(Instant.parse("2026-03-28T08:00:00Z"));
      OutgoingMessage summary = next();
      assertThat(summary.event()).isEqualTo(EventType.DAILY_SUMMARY);
      assertThat(summary.subject()).isEqualTo("[Daily summary] 3 new jobs, 3 matches");
    }
    assertThat(sent).isEmpty();
  }

  private OutgoingMessage next() throws InterruptedException {
    Delivery delivery = sent.poll(60, TimeUnit.SECONDS);
    assertThat(delivery).as("what should be told within a minute").isNotNull();
    return ops.messages().get(ops.messages().size() - 1);
  }

  private Jobwatch node(Storage storage) {
    return Jobwatch.builder()
        .clock(clock)
        .poll(Duration.ofMillis(50))
        .storage(new OpenStorage(storage))
        .plugin(board)
        .plugin(ops)
        .channel("test/ops")
        .channel("in_app")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("in_app"))
        .subscriber(Subscriber.of("ops").route("test/ops", "pager"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .operator(Operator.of("ops"))
        .listener(
            new JobwatchListener() {
              @Override
              public void attempted(Delivery delivery, Attempt attempt) {
                if (delivery.subscriberId().equals("ops")) {
                  sent.add(delivery);
                }
              }
            })
        .build();
  }
}
