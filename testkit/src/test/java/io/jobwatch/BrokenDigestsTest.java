package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A digest that cannot be queued holds up no other. */
class BrokenDigestsTest {

  private static final String ERIN = "erin";

  private final TestClock clock = TestClock.create();
  private final ScriptedBoard board = new ScriptedBoard();
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");
  private Set<String> broken = Set.of();
  private RuntimeException why = new IllegalStateException("it is broken");

  @Test
  void holdsUpNoOtherAndIsQueuedOnceItCanBe() {
    try (Jobwatch jobwatch = jobwatch("ada", "bob")) {
      board.lists(job("1", "Java Engineer"));
      jobwatch.runOnce();
      broken = Set.of("ada");
      clock.advance(Duration.ofHours(24));
      RunReport report = jobwatch.runOnce();
      assertThat(told()).containsExactly("bob");
      assertThat(jobwatch.subscribers().digests("ada")).hasSize(1);
      assertThat(report.counts()).containsEntry("digests_broken", 1);
      assertThat(report.ok()).isFalse();

      broken = Set.of();
      clock.advance(Duration.ofMinutes(2));
      assertThat(jobwatch.runOnce().ok()).isTrue();
      assertThat(told()).containsExactly("bob", "ada");
    }
  }

  @Test
  void theOneThatTheStorageRefusesHoldsUpNoOther() {
    why = new StorageException("Storing deliveries: a row is refused.", false, null);
    try (Jobwatch jobwatch = jobwatch("ada", "bob", "cyd")) {
      board.lists(job("1", "Java Engineer"));
      jobwatch.runOnce();
      broken = Set.of("ada", "cyd");
      clock.advance(Duration.ofHours(24));
      RunReport report = jobwatch.runOnce();
      assertThat(told()).containsExactly("bob");
      assertThat(report.counts()).containsEntry("digests_broken", 2);

      broken = Set.of();
      clock.advance(Duration.ofMinutes(2));
      assertThat(jobwatch.runOnce().ok()).isTrue();
      assertThat(told()).containsExactlyInAnyOrder("ada", "bob", "cyd");
    }
  }

  @Test
  void thatNoneCanBeStoredIsTheStoragesFaultAndSaidOnceTheRestIsDelivered() {
    why = new StorageException("Storing deliveries: the disk is full.", false, null);
    String[] all = IntStream.range(0, 60).mapToObj(number -> "s" + number).toArray(String[]::new);
    try (Jobwatch jobwatch = jobwatch(all)) {
      board.lists(job("1", "Java Engineer"));
      jobwatch.runOnce();
      jobwatch.subscribers().save(Subscriber.of(ERIN).route("test/mail", ERIN));
      jobwatch.alerts().save(alert(ERIN));
      board.lists(job("1", "Java Engineer"), job("2", "Java Developer"));
      broken = Set.of(all);
      clock.advance(Duration.ofHours(24));
      assertThatThrownBy(jobwatch::runOnce).isSameAs(why);
      assertThat(told()).containsExactly(ERIN);

      broken = Set.of();
      clock.advance(Duration.ofMinutes(2));
      jobwatch.deliver();
      assertThat(told()).hasSize(61).doesNotHaveDuplicates();
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

  private List<String> told() {
    return mail.messages().stream().map(OutgoingMessage::address).toList();
  }

  private Jobwatch jobwatch(String... subscriberIds) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(new ForwardingStorage(this::breaking))
            .plugin(board)
            .plugin(mail)
            .channel("test/mail")
            .source(ScriptedBoard.SOURCE);
    for (String id : subscriberIds) {
      builder.subscriber(daily(id)).alert(alert(id));
    }
    return builder.build();
  }

  private DeliveryStore breaking(DeliveryStore store) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (self, method, arguments) -> {
              if (method.getName().equals("add")
                  && ((Collection<?>) arguments[1])
                      .stream().anyMatch(one -> broken.contains(((Delivery) one).subscriberId()))) {
                throw why;
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
