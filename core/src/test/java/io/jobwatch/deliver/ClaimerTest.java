package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimerTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final PluginId WEBHOOK = PluginId.of("webhook");
  private static final OperatorReport REPORT =
      new OperatorReport(EventType.DAILY_SUMMARY, "Today", Map.of(), List.of());

  private final Storage storage = new InMemoryStorage();
  private final ChannelSet channels =
      new ChannelSet(Map.of(WEBHOOK, message -> new DeliveryResult.Delivered("ok")), Map.of());
  private final Claimer claimer = claimer(new Throttle(channels::limits));

  @Test
  void claimsEachDestinationOnceUntilItIsFree() {
    add("one", "a", NOW.minusSeconds(2));
    add("two", "a", NOW.minusSeconds(1));
    add("three", "b", NOW);

    List<Prepared> first = claimer.claim(9).kept();

    assertThat(first).extracting(one -> one.delivery().id()).containsOnly("one", "three");
    assertThat(claimer.claim(9).kept()).isEmpty();
    end(first.get(0));
    end(first.get(1));
    assertThat(claimer.claim(9).kept())
        .extracting(one -> one.delivery().id())
        .containsExactly("two");
  }

  /** As in a database, where two claims at the same moment lease two rows of one destination. */
  @Test
  void twoClaimsAtTheSameMomentTakeNoDestinationTwice() throws Exception {
    Storage others = new InMemoryStorage();
    add(storage, "one", "a", NOW);
    add(others, "two", "a", NOW);
    Thread here = Thread.currentThread();
    AtomicReference<Claimer> both = new AtomicReference<>();
    FutureTask<Claim> other = new FutureTask<>(() -> both.get().claim(9));
    Storage each =
        new Storage() {
          @Override
          public <T> T transaction(Function<Stores, T> work) {
            return Thread.currentThread() == here
                ? storage.transaction(stores -> work.apply(afterClaims(stores, () -> meet(other))))
                : others.transaction(work);
          }

          @Override
          public void close() {}
        };
    both.set(claimer(each, new Throttle(channels::limits)));

    Claim mine = both.get().claim(9);

    assertThat(mine.kept()).extracting(one -> one.delivery().id()).containsExactly("one");
    assertThat(other.get(30, SECONDS)).isEqualTo(Claim.NONE);
  }

  /** Begins something in another thread and goes on once that has ended or waits for this one. */
  private static void meet(Runnable task) {
    Thread other = new Thread(task);
    other.start();
    while (other.getState() != Thread.State.WAITING && other.isAlive()) {
      Thread.onSpinWait();
    }
  }

  private static Stores afterClaims(Stores stores, Runnable then) {
    return proxy(
        Stores.class,
        stores,
        result ->
            result instanceof DeliveryStore deliveries
                ? proxy(DeliveryStore.class, deliveries, claimed -> done(then, claimed))
                : result);
  }

  private static Object done(Runnable then, Object result) {
    then.run();
    return result;
  }

  private static <T> T proxy(Class<T> type, T of, UnaryOperator<Object> results) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> results.apply(method.invoke(of, arguments))));
  }

  @Test
  void nothingElseIsClaimedWhileOneIsTriedAlone() {
    add("one", "a", NOW.minusSeconds(900));
    add("two", "b", NOW.minusSeconds(900));
    endProcessesWithClaims();

    List<Prepared> alone = claimer.claim(9).kept();

    assertThat(alone).hasSize(1);
    assertThat(claimer.suspectWaits()).isTrue();
    add("three", "c", NOW);
    assertThat(claimer.claim(9).kept()).isEmpty();
    end(alone.get(0));
    assertThat(claimer.claim(9).kept()).hasSize(1);
  }

  @Test
  void whereOneWasTriedAloneHoldsUpNobodyLater() {
    add("one", "a", NOW.minusSeconds(900));
    endProcessesWithClaims();
    end(claimer.claim(9).kept().get(0));
    add("two", "a", NOW.minusSeconds(1));
    add("three", "b", NOW);

    List<String> claimed =
        Stream.of(claimer.claim(1), claimer.claim(1))
            .flatMap(claim -> claim.kept().stream())
            .map(one -> one.delivery().id())
            .toList();

    assertThat(claimed).containsExactly("two", "three");
    assertThat(claimer.suspectWaits()).isFalse();
  }

  /** As an attempt does that waited longer than what was taken for it counts. */
  @Test
  void whoTakesTheLastOfALimitMeanwhileDoesNoHarm() {
    AtomicInteger looks = new AtomicInteger();
    AtomicReference<Throttle> throttle = new AtomicReference<>();
    throttle.set(
        new Throttle(
            channel -> {
              if (looks.incrementAndGet() == 2) {
                throttle.get().take(WEBHOOK, NOW);
              }
              return SendLimits.NONE.channel(RateLimit.perMinute(1));
            }));
    add("one", "a", NOW);

    Claimer claimer = claimer(throttle.get());

    assertThat(claimer.claim(9)).isEqualTo(new Claim(List.of(), true));

    assertThat(waiting()).hasSize(1);
    assertThat(claimer.claim(9)).isEqualTo(Claim.NONE);
  }

  @Test
  void noMoreIsClaimedOfAChannelThanItsLimitAllows() {
    Throttle throttle = new Throttle(id -> SendLimits.NONE.channel(RateLimit.perMinute(2)));
    for (String one : List.of("one", "two", "three")) {
      add(one, one, NOW);
    }

    assertThat(claimer(throttle).claim(9).kept()).hasSize(2);

    assertThat(waiting()).hasSize(1);
    assertThat(throttle.free(WEBHOOK, NOW)).isEqualTo(NOW.plusSeconds(30));
    assertThat(claimer(throttle).claim(9)).isEqualTo(Claim.NONE);
  }

  @Test
  void aClaimThatIsRolledBackGivesBackWhatItTookOfTheLimits() {
    RateLimit few = RateLimit.perMinute(1);
    Throttle throttle = new Throttle(id -> new SendLimits(few, few, few));
    add("one", "a", NOW);
    Storage twice =
        new Storage() {
          @Override
          public <T> T transaction(Function<Stores, T> work) {
            try {
              return storage.transaction(
                  stores -> {
                    var unused = work.apply(stores);
                    throw new IllegalStateException("as after a conflict");
                  });
            } catch (IllegalStateException conflict) {
              return storage.transaction(work);
            }
          }

          @Override
          public void close() {}
        };

    assertThat(claimer(twice, throttle).claim(9).kept()).hasSize(1);
  }

  private List<Delivery> waiting() {
    return storage.transaction(stores -> stores.deliveries().in(DeliveryState.PENDING, 9));
  }

  private Claimer claimer(Throttle throttle) {
    return claimer(storage, throttle);
  }

  private Claimer claimer(Storage from, Throttle throttle) {
    return new Claimer(
        from,
        channels,
        throttle,
        new Resting(),
        Duration.ofMinutes(1),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void add(String id, String address, Instant due) {
    add(storage, id, address, due);
  }

  private static void add(Storage to, String id, String address, Instant due) {
    to.execute(stores -> stores.subscribers().save(Subscriber.of("ada")));
    Notification notification = Notification.of("n-" + id, "ada", Priority.NORMAL, REPORT, due);
    Delivery delivery = Delivery.pending(id, notification, Route.of("webhook", address));
    to.execute(stores -> stores.deliveries().add(notification, List.of(delivery)));
  }

  /** Two claims of everything that had no result before their leases ran out. */
  private void endProcessesWithClaims() {
    for (int seconds : List.of(600, 300)) {
      Instant then = NOW.minusSeconds(seconds);
      Lease lease = new Lease("ended-" + seconds, then, then.plusSeconds(60), 9);
      storage.execute(
          stores ->
              assertThat(stores.deliveries().claim(lease, List.of(), List.of(WEBHOOK)))
                  .isNotEmpty());
    }
  }

  private void end(Prepared prepared) {
    Delivery done = prepared.delivery().ended(DeliveryState.DELIVERED, "ok", NOW);
    storage.execute(
        stores -> stores.deliveries().finish(List.of(new LeasedDelivery(done, prepared.token()))));
    claimer.busy().remove(prepared.delivery().destination());
  }
}
