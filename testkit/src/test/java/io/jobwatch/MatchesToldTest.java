package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listeners hear of matches while others are still being matched, and no run keeps them all. */
class MatchesToldTest {

  /** More than the changes of one transaction. */
  private static final int POSTINGS = 2_500;

  @Test
  void listenersHearOfEachTransactionRightAfterIt() {
    AtomicInteger told = new AtomicInteger();
    List<Long> waiting = new ArrayList<>();
    InMemoryStorage storage = new InMemoryStorage();
    ScriptedBoard board =
        new ScriptedBoard()
            .lists(
                IntStream.range(0, POSTINGS)
                    .mapToObj(number -> ScriptedBoard.job("" + number, "Java Engineer"))
                    .toArray(ScrapedPosting[]::new));
    TestClock clock = TestClock.create();
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(board)
            .source(ScriptedBoard.SOURCE)
            .subscriber(Subscriber.of("ada").route("in_app", "ada"))
            .channel("in_app")
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .listener(
                new JobwatchListener() {
                  @Override
                  public synchronized void matched(Match match) {
                    if (told.getAndIncrement() == 0) {
                      waiting.add(storage.<Long>transaction(stores -> stores.changes().count()));
                    }
                  }
                })
            .build()) {

      RunReport report = jobwatch.runOnce();

      assertThat(report.matched()).isEqualTo(POSTINGS);
      assertThat(told).hasValue(POSTINGS);
      assertThat(waiting).first().isNotEqualTo(0L);
    }
  }
}
