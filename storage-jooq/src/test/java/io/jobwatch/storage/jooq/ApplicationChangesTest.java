package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Subscriber;
import io.jobwatch.testkit.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes that change one application at the same moment. */
class ApplicationChangesTest {

  @ParameterizedTest
  @EnumSource
  void keepWhatBothHaveChanged(TestServer server) throws Exception {
    JobPosting posting = Samples.posting("Java Engineer");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (TestDatabase database = server.fresh();
        Jobwatch one = node(database);
        Jobwatch other = node(database)) {
      JooqStorage.of(database.pool()).execute(stores -> stores.postings().save(List.of(posting)));
      one.applications().move("ada", posting.uid(), ApplicationStage.INTERESTED);
      for (int turn = 0; turn < 20; turn++) {
        String notes = "turn " + turn;
        ApplicationStage stage =
            turn % 2 == 0 ? ApplicationStage.APPLIED : ApplicationStage.INTERESTED;
        List<Callable<Object>> both =
            List.of(
                () -> one.applications().move("ada", posting.uid(), stage),
                () -> other.applications().note("ada", posting.uid(), notes));
        for (Future<Object> change : threads.invokeAll(both)) {
          change.get();
        }
        Application application = one.applications().find("ada", posting.uid()).orElseThrow();
        assertThat(application.stage()).isEqualTo(stage);
        assertThat(application.notes()).isEqualTo(notes);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Jobwatch node(TestDatabase database) {
    return Jobwatch.builder()
        .storage(JooqStorage.of(database.pool()))
        .channel("in_app")
        .subscriber(Subscriber.of("ada").route("in_app", "ada"))
        .build();
  }
}
