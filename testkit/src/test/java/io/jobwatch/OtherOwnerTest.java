package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An alert under the id of one that another subscriber has. */
class OtherOwnerTest {

  private static final Alert ADA = alert("ada").id("java");
  private static final Alert BOB = alert("bob").id("java");

  private final Storage storage = new InMemoryStorage();

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void isRefusedByTheViewAndLeavesTheOtherAsItIs() {
    try (Jobwatch jobwatch = builder().alert(ADA).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> jobwatch.alerts().save(BOB))
          .withMessage(
              "Alert 'java': another subscriber has an alert of this id."
                  + " Give it another id, or delete that one first.");

      assertThat(jobwatch.alerts().find("java")).contains(ADA);
      jobwatch.alerts().delete("java");
      jobwatch.alerts().save(BOB);
      assertThat(jobwatch.alerts().of("bob")).containsExactly(BOB);
    }
  }

  @Test
  void isAFaultOfTheBuilder() {
    builder().alert(ADA).build().close();

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> builder().alert(BOB).build())
        .withMessageContaining("Alert 'java': another subscriber has an alert of this id.");
    builder().alert(ADA.name("Java 21")).build().close();
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .storage(new OpenStorage(storage))
        .subscriber(Subscriber.of("ada"))
        .subscriber(Subscriber.of("bob"));
  }

  private static Alert alert(String subscriberId) {
    return Alert.named("Java").forSubscriber(subscriberId).criteria(Criteria.everything());
  }
}
