package io.jobwatch.benchmarks.path;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.benchmarks.server.BenchmarkDatabase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * transaction-outbox: each delivery is a call that is scheduled. It makes calls right after the
 * commit, from memory; here they are held back until all are there, so that what each of the two
 * steps takes can be told.
 */
final class OutboxDeliveries implements DeliveryEngine {

  /** What is called. */
  public interface Sink {

    /**
     * Makes a delivery.
     *
     * @param number which one
     */
    void deliver(int number);
  }

  private final HikariDataSource pool;
  private final TransactionManager transactions;
  private final TransactionOutbox outbox;
  private final Receipts receipts;
  private final int workers;
  private final ExecutorService threads;
  private final Queue<Runnable> committed = new ConcurrentLinkedQueue<>();

  OutboxDeliveries(BenchmarkDatabase database, int workers, Receipts receipts) {
    this.receipts = receipts;
    this.workers = workers;
    this.threads = Executors.newFixedThreadPool(workers);
    pool = database.pool(workers + 4);
    transactions = TransactionManager.fromDataSource(pool);
    Sink sink = receipts::made;
    Dialect dialect =
        switch (database.server()) {
          case H2 -> Dialect.H2;
          case POSTGRESQL -> Dialect.POSTGRESQL_9;
          case MARIADB -> Dialect.MY_SQL_8;
        };
    outbox =
        TransactionOutbox.builder()
            .transactionManager(transactions)
            .persistor(Persistor.forDialect(dialect))
            .instantiator(Instantiator.using(type -> sink))
            .submitter((entry, make) -> committed.add(() -> make.accept(entry)))
            .build();
  }

  @Override
  public String name() {
    return "transaction-outbox";
  }

  @Override
  public void enqueue(int from, int to) {
    transactions.inTransaction(
        () -> {
          for (int i = from; i < to; i++) {
            outbox.schedule(Sink.class).deliver(i);
          }
        });
  }

  @Override
  public void deliver() throws InterruptedException {
    for (int i = 0; i < workers; i++) {
      threads.execute(this::makeAll);
    }
    receipts.await();
  }

  private void makeAll() {
    for (Runnable next = committed.poll(); next != null; next = committed.poll()) {
      next.run();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      // What was received last is still to be stored as done.
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Closing: calls are still under way after a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.close();
  }
}
