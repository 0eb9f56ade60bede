package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.Priority;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StorageClockTest {

  private static final Instant SERVER = Instant.parse("2031-03-04T05:06:07Z");
  private static final Instant HOST = Instant.parse("2029-01-01T00:00:00Z");

  @Test
  void isTheClockUnlessTheHostGivesOne() {
    assertThat(readAt(Jobwatch.builder())).isEqualTo(SERVER);
    assertThat(readAt(Jobwatch.builder().clock(Clock.fixed(HOST, ZoneOffset.UTC)))).isEqualTo(HOST);
  }

  private static Instant readAt(JobwatchBuilder builder) {
    Storage storage = new ServerStorage(new InMemoryStorage());
    InboxMessage message =
        new InboxMessage("m", "ada", "subject", "body", Priority.NORMAL, SERVER, null);
    try (Jobwatch jobwatch = builder.storage(storage).build()) {
      storage.execute(stores -> stores.inbox().add(message));
      assertThat(jobwatch.inboxes().markRead("ada", "m")).isTrue();
      return jobwatch.inboxes().all("ada").get(0).readAt();
    }
  }

  private record ServerStorage(Storage storage) implements Storage {

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      return storage.transaction(work);
    }

    @Override
    public Clock clock() {
      return Clock.fixed(SERVER, ZoneOffset.UTC);
    }

    @Override
    public void close() {
      storage.close();
    }
  }
}
