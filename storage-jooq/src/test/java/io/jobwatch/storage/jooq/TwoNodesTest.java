package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.RunReport;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two nodes on one storage that run at the same time, over boards that change between the runs and
 * a channel that fails now and then: nobody is told anything twice, and nothing is forgotten.
 */
@Timeout(120)
class TwoNodesTest {

  private static final List<String> SUBSCRIBERS = List.of("ada", "bo");

  @Test
  void shareAStorageInMemory() throws Exception {
    for (int seed = 1; seed <= 5; seed++) {
      Storage storage = new RepeatingStorage(new InMemoryStorage());
      play(storage, storage, seed, 20);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void shareADatabase(TestServer server) throws Exception {
    try (TestDatabase database = server.fresh()) {
      play(JooqStorage.of(database.pool()), JooqStorage.of(database.pool()), 1, 8);
    }
  }

  private static void play(Storage one, Storage two, int seed, int rounds) throws Exception {
    Random random = new Random(seed);
    ChangingBoards boards = new ChangingBoards(random);
    UnreliableChannel channel = new UnreliableChannel(new Random(random.nextLong()));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Jobwatch first = node(one, boards, channel);
        Jobwatch second = node(two, boards, channel)) {
      for (int round = 0; round < rounds; round++) {
        boards.change();
        List<Callable<List<RunReport>>> both =
            List.of(runs(first, 1 + random.nextInt(3)), runs(second, 1 + random.nextInt(3)));
        for (Future<List<RunReport>> reports : threads.invokeAll(both)) {
          assertThat(reports.get())
              .allSatisfy(report -> assertThat(report.ok()).as("%s", report).isTrue());
        }
        check(boards, channel, "seed " + seed + ", round " + round);
      }
      assertThat(first.outbox().counts().values()).containsOnly((long) channel.ids().size());
      // Or the runs would show little.
      assertThat(channel.failures()).isGreaterThan(rounds / 2);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void check(ChangingBoards boards, UnreliableChannel channel, String when) {
    assertThat(channel.ids()).as("delivery ids, %s", when).doesNotHaveDuplicates();
    assertThat(channel.told()).as("content told, %s", when).doesNotHaveDuplicates();
    HashSet<String> told = new HashSet<>(channel.told());
    for (String subscriber : SUBSCRIBERS) {
      assertThat(boards.everListed())
          .as("what %s was told, %s", subscriber, when)
          .allSatisfy(posting -> assertThat(told).contains(subscriber + " " + posting));
    }
  }

  private static Callable<List<RunReport>> runs(Jobwatch node, int times) {
    return () -> {
      List<RunReport> reports = new ArrayList<>();
      for (int run = 0; run < times; run++) {
        reports.add(node.runOnce());
      }
      return reports;
    };
  }

  private static Jobwatch node(Storage storage, ChangingBoards boards, UnreliableChannel channel) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .storage(storage)
            .plugin(boards)
            .plugin(channel)
            .channel(UnreliableChannel.ID);
    for (String board : ChangingBoards.BOARDS) {
      builder.source(Source.of(ChangingBoards.ID, board));
    }
    for (String subscriber : SUBSCRIBERS) {
      builder
          .subscriber(Subscriber.of(subscriber).route(UnreliableChannel.ID, subscriber))
          .alert(Alert.named("all").forSubscriber(subscriber).criteria(Criteria.everything()))
          .alert(
              Alert.named("jobs")
                  .forSubscriber(subscriber)
                  .criteria(Criteria.builder().keywords("job").build()));
    }
    return builder.build();
  }
}
