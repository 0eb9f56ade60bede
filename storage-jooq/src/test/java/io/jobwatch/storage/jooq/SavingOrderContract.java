package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.JobPosting;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.internal.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same rows saved at once in opposite orders, in one kind of database. */
abstract class SavingOrderContract {

  private static final int THREADS = 4;
  private static final int TIMES = 9;

  private final TestServer server;

  SavingOrderContract(TestServer server) {
    this.server = server;
  }

  /** Work that met a deadlock is run once more, so that the rows alone would not tell. */
  @Test
  void meetsNoDeadlock() {
    List<JobPosting> postings =
        IntStream.range(0, 200).mapToObj(number -> Samples.posting("Job " + number)).toList();
    List<JobPosting> reversed = new ArrayList<>(postings);
    Collections.reverse(reversed);
    List<String> deadlocks = new CopyOnWriteArrayList<>();
    try (TestDatabase database = server.fresh();
        JooqStorage storage = JooqStorage.of(database.pool())) {
      Together.run(
          THREADS,
          TIMES,
          number -> {
            List<JobPosting> mine = number % 2 == 0 ? postings : reversed;
            storage.execute(stores -> save(stores, mine, deadlocks));
            return number;
          });

      assertThat(deadlocks).isEmpty();
    }
  }

  /** Of two that add a row at once H2 may refuse one as well, which is no deadlock. */
  private static void save(Stores stores, List<JobPosting> postings, List<String> deadlocks) {
    try {
      stores.postings().save(postings);
    } catch (StorageException e) {
      if (String.valueOf(e.getMessage()).contains("SQLState 40")) {
        deadlocks.add(e.getMessage());
      }
      throw e;
    }
  }
}
