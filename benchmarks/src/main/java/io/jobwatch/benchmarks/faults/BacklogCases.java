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

  /** One claim after the other from a queue of 200,000. */
  static Verdict claimTimes(Scene scene) {
    try (StoredBacklog backlog = new StoredBacklog(scene)) {
      int all = backlog.waiting(scene.size(200_000, 30_000));
      List<Long> millis = new ArrayList<>();
      int claimed = 0;
      for (int turn = 0; turn < scene.size(1_000, 200); turn++) {
        claimed += timed(backlog, "t" + turn, millis);
      }
      return new Verdict(claimed, 0, 0, 0, -1, List.of(), "")
          .note(all + " queued")
          .note(times(millis))
          .with("claims that were not full", claimed == 10 * millis.size());
    }
  }

  /** As many as a node removes in one transaction. */
  private static final int CHUNK = 500;

  /** What is old is removed while deliveries are claimed. */
  static Verdict retention(Scene scene) {
    try (StoredBacklog backlog = new StoredBacklog(scene);
        Connection idle = backlog.pool().getConnection()) {
      int old = backlog.delivered(scene.size(1_000_000, 30_000));
      backlog.waiting(scene.size(60_000, 8_000));
      boolean open = scene.database().name().equals("postgresql") && look(idle);
      List<Long> chunks = new ArrayList<>();
      CompletableFuture<Integer> pruning =
          CompletableFuture.supplyAsync(() -> prune(backlog, chunks));
      List<Long> millis = new ArrayList<>();
      for (int turn = 0; !pruning.isDone(); turn++) {
        int unused = timed(backlog, "p" + turn, millis);
      }
      int removed = pruning.join();
      chunks.sort(null);
      return new Verdict(old, 0, 0, 0, -1, List.of(), "")
          .note(removed + " removed in " + chunks.size() + " chunks of " + CHUNK)
          .note("chunk " + Percentile.of(chunks, 50) + " ms (p50)")
          .note(Percentile.of(chunks, 99) + " ms (p99)")
          .note(times(millis))
          .note(open ? "an idle transaction open" : "")
          .with(removed + " of " + old + " removed", removed == old);
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
