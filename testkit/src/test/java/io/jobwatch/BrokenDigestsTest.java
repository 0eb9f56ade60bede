package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** A digest that cannot be queued holds up no other. */
class BrokenDigestsTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedBoard board = new ScriptedBoard();
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");
  private boolean broken;

  @Test
  void holdsUpNoOtherAndIsQueuedOnceItCanBe() {
    try (Jobwatch jobwatch = jobwatch()) {
      board.lists(job("1", "Java Engineer"));
      jobwatch.runOnce();
      broken = true;
      clock.advance(Duration.ofHours(24));
      jobwatch.runOnce();
      assertThat(mail.messages()).extracting(one -> one.address()).containsExactly("bob");
      assertThat(jobwatch.subscribers().digests("ada")).hasSize(1);

      broken = false;
      clock.advance(Duration.ofMinutes(2));
      jobwatch.runOnce();
      assertThat(mail.messages()).extracting(one -> one.address()).containsExactly("bob", "ada");
    }
  }

  /** A frequency that was stored past the facade, which would refuse it. */
  @Test
  void whatHasNoNextDigestWaitsForTheNextMorning() {
    Alert java = alert("ada");
    Subscriber ada =
        Subscriber.of("ada").route("test/mail", "ada").frequency(Frequency.daily()).perCompany(1);
    try (Pipeline pipeline = Pipeline.of(ada, java)) {
      pipeline.board.lists(job("1", "Java One"), job("2", "Java Two"));
      pipeline.run();
      pipeline.storage.execute(
          stores -> stores.alerts().save(java.frequency(Frequency.cron("0 0 31 2 *"))));
      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(1);

      pipeline.runLater(Duration.ofHours(24));
      assertThat(pipeline.mail.messages()).hasSize(2);
    }
  }

  private Jobwatch jobwatch() {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(new ForwardingStorage(this::breaking))
        .plugin(board)
        .plugin(mail)
        .channel("test/mail")
        .source(ScriptedBoard.SOURCE)
        .subscriber(daily("ada"))
        .subscriber(daily("bob"))
        .alert(alert("ada"))
        .alert(alert("bob"))
        .build();
  }

  private DeliveryStore breaking(DeliveryStore store) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (self, method, arguments) -> {
              if (broken
                  && method.getName().equals("add")
                  && ((Collection<?>) arguments[1])
                      .stream().anyMatch(one -> ((Delivery) one).subscriberId().equals("ada"))) {
                throw new IllegalStateException("ada's digest");
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Subscriber daily(String id) {
    return Subscriber.of(id).route("test/mail", id).frequency(Frequency.daily());
  }

  private static Alert alert(String subscriberId) {
    return Alert.named("Java")
        .forSubscriber(subscriberId)
        .criteria(Criteria.builder().keywords("java").build());
  }
}
