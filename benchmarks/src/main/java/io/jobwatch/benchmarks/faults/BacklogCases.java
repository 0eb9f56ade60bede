package io.jobwatch.benchmarks.faults;

import io.jobwatch.model.RetentionKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Claims from long queues and beside much that is old; nothing is sent. */
final class BacklogCases {

  private BacklogCases() {}

  private static final int CLAIMERS = 8;

  /** Eight threads claim all there is, ten in a transaction, and end it in the next. */
  static Verdict claimRate(Scene scene) {
    ExecutorService claimers = Executors.newFixedThreadPool(CLAIMERS);
    try (StoredBacklog backlog = new StoredBacklog(scene)) {
      int all = backlog.whole(scene.size(20_000, 4_000));
      double one = perSecond(backlog, claimers, "one", 1, all / 4);
      double eight = perSecond(backlog, claimers, "eight", CLAIMERS, all);
      int wrong = backlog.notOnce();
      return new Verdict(all, 0, 0, 0, -1, List.of(), "")
          .note(Math.round(one) + " a second by one")
          .note(Math.round(eight) + " by eight")
          .with(wrong + " not claimed just once", wrong == 0);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Claiming in several threads: failed.", e);
    } finally {
      claimers.shutdownNow();
    }
  }

  /** How many a second some threads claim, until they got so many or nothing is left. */
  private static double perSecond(
      StoredBacklog backlog, ExecutorService claimers, String name, int threads, int most)
      throws InterruptedException, ExecutionException {
    AtomicInteger left = new AtomicInteger(most);
    long begun = System.nanoTime();
    List<Callable<Integer>> work = new ArrayList<>();
    for (int claimer = 0; claimer < threads; claimer++) {
      String token = name + claimer + "-";
      work.add(() -> claimAll(backlog, token, left));
    }
    int claimed = 0;
    for (Future<Integer> one : claimers.invokeAll(work)) {
      claimed += one.get();
    }
    return claimed / ((System.nanoTime() - begun) / 1e9);
  }

  private static int claimAll(StoredBacklog backlog, String name, AtomicInteger left) {
    int all = 0;
    int nothing = 0;
    for (int turn = 0; nothing < 3 && left.get() > 0; turn++) {
      int claimed = backlog.deliver(name + turn);
      // Others may only have been faster.
      nothing = claimed == 0 ? nothing + 1 : 0;
      left.addAndGet(-claimed);
      all += claimed;
    }
    return all;
  }

  /** A claim of ten takes less on a quiet machine, however many wait. */
  private static final long CLAIM_MILLIS = 20;

  /** The same while others remove what is old. */
  private static final long BESIDE_MILLIS = 100;

  /** What nobody who claims waits for, on a busy machine either. */
  private static final long LONG_MILLIS = 1_000;

  /** One claim after the other from a queue of 200,000, after some from a short one. */
  static Verdict claimTimes(Scene scene) {
    long alone = shortQueue(scene);
    try (StoredBacklog backlog = new StoredBacklog(scene)) {
      int all = backlog.waiting(scene.size(200_000, 30_000));
      List<Long> millis = new ArrayList<>();
      int claimed = claim(backlog, scene.size(1_000, 200), millis);
      return judged(
          new Verdict(claimed, 0, 0, 0, -1, List.of(), "")
              .note(all + " queued")
              .note(times(millis))
              .note(alone + " ms (p50) with a thousand queued")
              .with("claims that were not full", claimed == 10 * millis.size()),
          millis,
          Math.max(alone, CLAIM_MILLIS));
    }
  }

  /** The median of claims where next to nothing waits, on this machine at this time. */
  private static long shortQueue(Scene scene) {
    try (StoredBacklog backlog =
        new StoredBacklog(scene.database().fresh(), scene.database().name())) {
      int unused = backlog.waiting(1);
      // The first ones are slow since nothing is compiled yet.
      List<Long> millis = new ArrayList<>();
      int unusedClaims = claim(backlog, 40, new ArrayList<>()) + claim(backlog, 50, millis);
      return median(millis);
    }
  }

  /** Holds claims against those of the same machine at nearly the same time. */
  private static Verdict judged(Verdict verdict, List<Long> millis, long usual) {
    List<Long> sorted = millis.stream().sorted().toList();
    return verdict
        .atMost("claim ms (p50)", median(millis), 3 * usual)
        .atMost("claim ms (p99)", Percentile.of(sorted, 99), LONG_MILLIS);
  }

  private static int claim(StoredBacklog backlog, int turns, List<Long> millis) {
    int claimed = 0;
    for (int turn = 0; turn < turns; turn++) {
      claimed += timed(backlog, "t" + turn, millis);
    }
    return claimed;
  }

  private static long median(List<Long> millis) {
    return Percentile.of(millis.stream().sorted().toList(), 50);
  }

  /** As many as a node removes in one transaction. */
  private static final int CHUNK = 500;

  /** So long others wait for a row at most, on a busy machine too; a quiet one takes 0.2 s. */
  private static final long CHUNK_MILLIS = 5_000;

  /** What is old is removed while deliveries are claimed. */
  static Verdict retention(Scene scene) {
    try (StoredBacklog backlog = new StoredBacklog(scene);
        Connection idle = backlog.pool().getConnection()) {
      int old = backlog.delivered(scene.size(1_000_000, 30_000));
      int waiting = backlog.waiting(scene.size(60_000, 8_000));
      boolean open = scene.database().name().equals("postgresql") && look(idle);
      List<Long> alone = new ArrayList<>();
      int claimed = claim(backlog, 50, alone);
      List<Long> chunks = new ArrayList<>();
      CompletableFuture<Integer> pruning =
          CompletableFuture.supplyAsync(() -> prune(backlog, chunks));
      List<Long> millis = new ArrayList<>();
      for (int turn = 0; !pruning.isDone() && claimed < waiting; turn++) {
        claimed += timed(backlog, "p" + turn, millis);
      }
      int removed = pruning.join();
      List<Long> first = chunks.subList(0, chunks.size() / 2);
      List<Long> last = chunks.subList(chunks.size() / 2, chunks.size());
      List<Long> sorted = chunks.stream().sorted().toList();
      int full = Math.min(waiting, 10 * (alone.size() + millis.size()));
      Verdict verdict =
          new Verdict(old, 0, 0, 0, -1, List.of(), "")
              .note(removed + " removed in " + chunks.size() + " chunks of " + CHUNK)
              .note("chunk " + Percentile.of(sorted, 50) + " ms (p50)")
              .note(Percentile.of(sorted, 99) + " ms (p99)")
              .note(times(millis))
              .note(median(alone) + " ms (p50) before")
              .note(open ? "an idle transaction open" : "")
              .with(removed + " of " + old + " removed", removed == old)
              .with(claimed + " of " + full + " claimed", claimed == full)
              .with(
                  "fewer claims than chunks", millis.size() >= chunks.size() || claimed == waiting)
              .atMost("chunk ms (p50), last half", median(last), 3 * Math.max(50, median(first)))
              .atMost("chunk ms (p99)", Percentile.of(sorted, 99), CHUNK_MILLIS);
      return judged(verdict, millis, Math.max(median(alone), BESIDE_MILLIS));
    } catch (SQLException e) {
      throw new IllegalStateException("Holding a transaction open: failed.", e);
    }
  }

  /** Sees the rows as they are now until the connection is closed, so that none can be freed. */
  private static boolean look(Connection idle) throws SQLException {
    idle.setAutoCommit(false);
    idle.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = idle.createStatement()) {
      return statement.execute("SELECT COUNT(*) FROM jobwatch_delivery");
    }
  }

  private static int prune(StoredBacklog backlog, List<Long> chunks) {
    Instant before = backlog.storage().clock().instant().minus(Duration.ofDays(90));
    int removed = 0;
    boolean more = true;
    while (more) {
      long begun = System.nanoTime();
      var pruned =
          backlog
              .storage()
              .transaction(
                  stores -> stores.retention().prune(RetentionKind.DELIVERIES, before, CHUNK));
      chunks.add((System.nanoTime() - begun) / 1_000_000);
      removed += (int) pruned.removed();
      more = pruned.more();
    }
    return removed;
  }

  private static int timed(StoredBacklog backlog, String token, List<Long> millis) {
    long begun = System.nanoTime();
    int claimed = backlog.claim(token);
    millis.add((System.nanoTime() - begun) / 1_000_000);
    return claimed;
  }

  private static String times(List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    return "claim of 10: %d ms (p50), %d ms (p99), %d ms (longest)"
        .formatted(
            Percentile.of(sorted, 50), Percentile.of(sorted, 99), Percentile.of(sorted, 100));
  }
}
