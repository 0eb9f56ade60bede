package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.TestClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnreadableProfilesTest {

  @Test
  void aStorageThatGivesNoProfilesLosesNoChange() {
    TestClock clock = TestClock.create();
    ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
    FailingStorage storage = new FailingStorage();
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(board)
            .channel("in_app")
            .source(ScriptedBoard.SOURCE)
            .subscriber(Subscriber.of("ada").route("in_app"))
            .profile(Profile.builder("ada").skills("Java").build())
            .alert(
                Alert.named("skilled")
                    .forSubscriber("ada")
                    .criteria(Criteria.everything())
                    .matcher("skills"))
            .build()) {
      storage.failing = true;
      assertThatExceptionOfType(StorageException.class).isThrownBy(jobwatch::runOnce);

      storage.failing = false;
      clock.advance(Duration.ofHours(1));
      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);
    }
  }

  /** Everything but profiles can be read. */
  private static final class FailingStorage implements Storage {

    private final Storage storage = new InMemoryStorage();
    private boolean failing;

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      return storage.transaction(stores -> work.apply(inFrontOf(stores)));
    }

    private Stores inFrontOf(Stores stores) {
      Object proxy =
          Proxy.newProxyInstance(
              Stores.class.getClassLoader(),
              new Class<?>[] {Stores.class},
              (self, method, arguments) -> {
                if (failing && method.getName().equals("profiles")) {
                  throw new StorageException("The disk is gone.", false, null);
                }
                return method.invoke(stores, arguments);
              });
      return (Stores) proxy;
    }

    @Override
    public void close() {
      storage.close();
    }
  }
}
