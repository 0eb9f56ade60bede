package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class DigestStoreContract extends StoreContract {

  private static final Digest FIRST = Digest.open("ada", at(10));
  private static final Digest SECOND = Digest.open("ada", at(20));
  private static final Digest BOBS = Digest.open("bob", at(10));

  DigestStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("is empty at first")
  final void isEmptyAtFirst() {
    assertThat(stores.digests().of("ada")).isEmpty();
    assertThat(stores.digests().nextDue()).isEmpty();
    assertThat(stores.digests().matches(List.of(FIRST.id()))).isEmpty();
    assertThat(stores.digests().claim(lease("one", 60, 5))).isEmpty();
  }

  @Test
  @DisplayName("gives the matches of the digests asked for, and a match added twice once")
  final void givesTheMatches() {
    DigestMatch other =
        new DigestMatch(
            FIRST.id(),
            new NotificationItem(
                "ada/other", "a".repeat(40), EventType.STATUS_CHANGED, FullRecords.SCORED),
            at(3));
    DigestMatch later = new DigestMatch(FIRST.id(), match(FIRST, "a").item(), at(5));
    add(FIRST, match(FIRST, "a"), match(FIRST, "b"), other);
    add(BOBS, match(BOBS, "a"));
    add(FIRST, later);

    assertThat(stores.digests().matches(List.of(FIRST.id(), SECOND.id())))
        .containsExactlyInAnyOrder(later, match(FIRST, "b"), other);
    assertThat(stores.digests().matches(List.of(BOBS.id()))).containsExactly(match(BOBS, "a"));
  }

  @Test
  @DisplayName("closes a digest whose moment has parts of a microsecond")
  final void closesAtAnyMoment() {
    Digest digest = Digest.open("ada", at(10).plusNanos(123_456_789));
    add(digest, match(digest, "a"));

    assertThat(stores.digests().claim(lease("one", 20, 5))).containsExactly(digest);
    assertThat(stores.digests().close(List.of(digest.id()), "one")).hasSize(1);
    assertThat(stores.digests().matches(List.of(digest.id()))).hasSize(1);
  }

  @Test
  @DisplayName("claims what is due, the one due first before the others, and each once")
  final void claimsWhatIsDue() {
    add(SECOND, match(SECOND, "a"));
    add(FIRST, match(FIRST, "a"));
    add(Digest.open("ada", at(900)), match(FIRST, "c"));

    assertThat(stores.digests().nextDue()).contains(at(10));
    assertThat(stores.digests().claim(lease("early", 9, 5))).isEmpty();
    assertThat(stores.digests().claim(lease("one", 20, 1))).containsExactly(FIRST);
    assertThat(stores.digests().claim(lease("two", 20, 5))).containsExactly(SECOND);
    assertThat(stores.digests().claim(lease("three", 79, 5))).isEmpty();
    assertThat(stores.digests().nextDue()).contains(at(80));
    assertThat(stores.digests().claim(lease("four", 80, 5)))
        .containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  @DisplayName("closes only what the lease is still held on, once")
  final void closesWhatIsHeld() {
    add(FIRST, match(FIRST, "a"));
    add(SECOND, match(SECOND, "a"));
    stores.digests().claim(lease("one", 20, 5));
    stores.digests().claim(new Lease("two", at(80), at(140), 1));

    List<String> both = List.of(FIRST.id(), SECOND.id());
    List<Digest> closed = stores.digests().close(both, "one");
    assertThat(closed).hasSize(1).allMatch(Digest::sent);
    assertThat(stores.digests().close(both, "one")).isEmpty();
    assertThat(stores.digests().close(both, "two")).hasSize(1);
    assertThat(stores.digests().nextDue()).isEmpty();
    assertThat(stores.digests().of("ada")).isEmpty();
  }

  @Test
  @DisplayName("opens no digest that is sent")
  final void opensNoSentDigest() {
    add(FIRST, match(FIRST, "a"));
    stores.digests().claim(lease("one", 20, 5));
    stores.digests().close(List.of(FIRST.id()), "one");

    assertThat(stores.digests().open(List.of(FIRST, SECOND))).containsExactly(SECOND.id());
    assertThat(stores.digests().of("ada")).containsExactly(SECOND);
  }

  @Test
  @DisplayName("keeps a claimed digest open until it is closed")
  final void keepsAClaimedDigestOpen() {
    add(FIRST, match(FIRST, "a"));
    stores.digests().claim(lease("one", 20, 5));
    add(FIRST, match(FIRST, "b"));

    List<DigestMatch> matches =
        get(
            all -> {
              all.digests().close(List.of(FIRST.id()), "one");
              return all.digests().matches(List.of(FIRST.id()));
            });

    assertThat(matches).hasSize(2);
  }

  @Test
  @DisplayName("takes the matches out of a digest that is closed, and leaves those of others")
  final void takesMatchesOut() {
    add(FIRST, match(FIRST, "a"), match(FIRST, "b"));
    add(SECOND, match(SECOND, "a"));
    stores.digests().claim(lease("one", 15, 5));

    List<DigestMatch> taken =
        get(
            all -> {
              all.digests().close(List.of(FIRST.id()), "one");
              return all.digests().take(List.of(FIRST.id()), at(30));
            });

    assertThat(taken).containsExactlyInAnyOrder(match(FIRST, "a"), match(FIRST, "b"));
    assertThat(stores.digests().matches(List.of(FIRST.id(), SECOND.id())))
        .containsExactly(match(SECOND, "a"));
    assertThat(stores.digests().of("ada")).containsExactly(SECOND);
  }

  @Test
  @DisplayName("removes sent digests from before a moment, so many at a time")
  final void removesSentDigests() {
    for (int second : List.of(1, 2, 3, 50)) {
      Digest digest = Digest.open("ada", at(second));
      add(digest, match(digest, "a"));
    }
    add(SECOND, match(SECOND, "a"));
    List<String> ids =
        stores.digests().claim(lease("one", 60, 9)).stream().map(Digest::id).toList();
    stores.digests().close(ids.stream().filter(id -> !id.equals(SECOND.id())).toList(), "one");

    assertThat(prune()).isEqualTo(2);
    assertThat(prune()).isEqualTo(1);
    assertThat(prune()).isZero();
    assertThat(stores.digests().of("ada")).containsExactly(SECOND);
  }

  @Test
  @DisplayName("goes with its subscriber")
  final void goesWithItsSubscriber() {
    stores.subscribers().save(Subscriber.of("ada"));
    add(FIRST, match(FIRST, "a"));
    add(BOBS, match(BOBS, "a"));
    stores.subscribers().delete("ada");

    assertThat(stores.digests().of("ada")).isEmpty();
    assertThat(stores.digests().matches(List.of(FIRST.id()))).isEmpty();
    assertThat(stores.digests().of("bob")).containsExactly(BOBS);
  }

  @Test
  @DisplayName("gives every match to one closing transaction while others add")
  final void losesNothingBetweenAddAndClose() throws Exception {
    int adders = 3;
    int each = 40;
    ExecutorService threads = Executors.newFixedThreadPool(adders + 2);
    try {
      List<Future<Set<String>>> adding = new ArrayList<>();
      for (int adder = 0; adder < adders; adder++) {
        int number = adder;
        adding.add(threads.submit(() -> addInTurn(number, each)));
      }
      List<Future<List<String>>> closing = new ArrayList<>();
      for (int closer = 0; closer < 2; closer++) {
        String name = "closer-" + closer + "-";
        closing.add(threads.submit(() -> closeUntil(name, adding)));
      }
      Set<String> added = new HashSet<>();
      for (Future<Set<String>> one : adding) {
        added.addAll(one.get());
      }
      List<String> given = new ArrayList<>();
      for (Future<List<String>> one : closing) {
        given.addAll(one.get());
      }
      given.addAll(closeAll("last-"));

      assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(added);
      assertThat(added).hasSize(adders * each);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Adds to the first digest that is open; gives what was added. */
  private Set<String> addInTurn(int adder, int each) {
    Set<String> added = new HashSet<>();
    for (int i = 0; i < each; i++) {
      String uid = adder + "-" + i;
      boolean done = false;
      for (int second = 0; !done; second++) {
        Digest digest = Digest.open("ada", at(second));
        done =
            get(
                all -> {
                  boolean open = !all.digests().open(List.of(digest)).isEmpty();
                  if (open) {
                    all.digests().add(List.of(match(digest, uid)));
                  }
                  return open;
                });
      }
      added.add(uid);
    }
    return added;
  }

  private List<String> closeUntil(String name, List<? extends Future<?>> adding) {
    List<String> given = new ArrayList<>();
    for (int i = 0; !adding.stream().allMatch(Future::isDone); i++) {
      given.addAll(closeAll(name + i));
    }
    return given;
  }

  private List<String> closeAll(String token) {
    Instant far = at(1_000);
    List<Digest> claimed = stores.digests().claim(new Lease(token, far, far.plusSeconds(60), 100));
    return get(
        all -> {
          List<String> ids =
              all.digests().close(claimed.stream().map(Digest::id).toList(), token).stream()
                  .map(Digest::id)
                  .toList();
          return all.digests().matches(ids).stream()
              .map(match -> match.item().postingUid())
              .toList();
        });
  }

  private long prune() {
    return stores.retention().prune(RetentionKind.DIGESTS, at(50), 2).removed();
  }

  private void add(Digest digest, DigestMatch... matches) {
    run(
        all -> {
          all.digests().open(List.of(digest));
          all.digests().add(List.of(matches));
        });
  }

  private static DigestMatch match(Digest digest, String uid) {
    return new DigestMatch(
        digest.id(),
        new NotificationItem(
            digest.subscriberId() + "/java", uid, EventType.NEW_MATCH, StorageRecords.FITS, 7, 0),
        NOW);
  }
}
