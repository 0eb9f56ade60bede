package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.JobwatchListener;
import io.jobwatch.Operator;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database that run at the same time tell an operator everything once. */
@Timeout(120)
class OperatorNodesTest {

  private static final int DAYS = 6;

  private final TestClock clock = TestClock.create();
  private final ChangingBoards boards = new ChangingBoards(new Random(1));
  private final ReportChannel reports = new ReportChannel();
  private final AtomicLong told = new AtomicLong();

  @Test
  void tellEachMatchInOneBatchAndEachDayInOneSummary() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (HikariDataSource host = HostPools.inMemory();
        Jobwatch first = node(JooqStorage.of(host));
        Jobwatch second = node(JooqStorage.of(host))) {
      for (int round = 0; round < 3 * DAYS; round++) {
        boards.change();
        List<Callable<RunReport>> both = List.of(first::runOnce, second::runOnce);
        for (Future<RunReport> run : threads.invokeAll(both)) {
          assertThat(run.get().ok()).isTrue();
        }
        clock.advance(Duration.ofHours(8));
      }
      RunReport last = first.runOnce();
      assertThat(last.waiting()).isZero();
    } finally {
      threads.shutdownNow();
    }

    assertThat(reports.messages).extracting(OutgoingMessage::deliveryId).doesNotHaveDuplicates();
    assertThat(told.get()).isGreaterThan(20);
    assertThat(sum(EventType.BATCH_COMPLETE, "matches")).isEqualTo(told.get());
    assertThat(of(EventType.DAILY_SUMMARY)).hasSize(DAYS);
    // The last round's are those of a day that has no summary yet.
    assertThat(sum(EventType.DAILY_SUMMARY, "matches")).isBetween(20L, told.get());
  }

  private long sum(EventType event, String count) {
    return of(event).stream().mapToLong(report -> report.counts().getOrDefault(count, 0L)).sum();
  }

  private List<OperatorReport> of(EventType event) {
    return reports.messages.stream()
        .map(OutgoingMessage::report)
        .filter(Objects::nonNull)
        .filter(report -> report.event() == event)
        .toList();
  }

  private Jobwatch node(JooqStorage storage) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(storage)
            .clock(clock)
            .plugin(boards)
            .plugin(reports)
            .channel(ReportChannel.ID)
            .subscriber(Subscriber.of("ops").route(ReportChannel.ID, "ops"))
            .subscriber(Subscriber.of("ada").route(ReportChannel.ID, "ada"))
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .operator(Operator.of("ops"))
            .listener(
                new JobwatchListener() {
                  @Override
                  public void matched(Match match) {
                    if (match.outcome() == MatchOutcome.NOTIFIED) {
                      told.incrementAndGet();
                    }
                  }
                });
    for (String board : ChangingBoards.BOARDS) {
      builder.source(Source.of(ChangingBoards.ID, board));
    }
    return builder.build();
  }
}
