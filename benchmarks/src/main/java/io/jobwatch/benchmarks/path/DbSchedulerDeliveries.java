package io.jobwatch.benchmarks.path;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.benchmarks.server.BenchmarkDatabase;
import io.jobwatch.benchmarks.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * db-scheduler: each delivery is a one-time task. It locks and fetches four times as many as it has
 * workers, as its guide has it for a high throughput; on H2, which it cannot do that on, it
 * fetches.
 */
final class DbSchedulerDeliveries implements DeliveryEngine {

  private final HikariDataSource pool;
  private final OneTimeTask<Void> task;
  private final Receipts receipts;
  private final Scheduler scheduler;

  DbSchedulerDeliveries(BenchmarkDatabase database, int workers, Receipts receipts)
      throws SQLException {
    this.receipts = receipts;
    pool = database.pool(workers + 4);
    makeTable(database.server());
    task =
        Tasks.oneTime("deliver")
            .execute((instance, context) -> receipts.made(Integer.parseInt(instance.getId())));
    SchedulerBuilder builder =
        Scheduler.create(pool, task).threads(workers).pollingInterval(Duration.ofMillis(100));
    scheduler =
        (database.server() == DatabaseServer.H2
                ? builder.pollUsingFetch(1.0, 4.0)
                : builder.pollUsingLockAndFetch(1.0, 4.0))
            .build();
  }

  /** As its own scripts make it. */
  private void makeTable(DatabaseServer server) throws SQLException {
    String text = server == DatabaseServer.POSTGRESQL ? "TEXT" : "VARCHAR(100)";
    String bytes =
        server == DatabaseServer.POSTGRESQL
            ? "BYTEA"
            : server == DatabaseServer.MARIADB ? "BLOB" : "BINARY LARGE OBJECT";
    String moment = server == DatabaseServer.MARIADB ? "TIMESTAMP(6)" : "TIMESTAMP WITH TIME ZONE";
    String none = server == DatabaseServer.MARIADB ? " NULL" : "";
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          String.format(
              "CREATE TABLE scheduled_tasks (task_name %1$s NOT NULL, task_instance %1$s NOT NULL,"
                  + " task_data %2$s, execution_time %3$s NOT NULL, picked BOOLEAN NOT NULL,"
                  + " picked_by %1$s, last_success %3$s%4$s, last_failure %3$s%4$s,"
                  + " consecutive_failures INT, last_heartbeat %3$s%4$s, version BIGINT NOT NULL,"
                  + " priority SMALLINT, PRIMARY KEY (task_name, task_instance))",
              text, bytes, moment, none));
      statement.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
      statement.execute("CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
      statement.execute(
          "CREATE INDEX priority_execution_time_idx ON scheduled_tasks"
              + " (priority DESC, execution_time ASC)");
    }
  }

  @Override
  public String name() {
    return "db-scheduler";
  }

  @Override
  public void enqueue(int from, int to) {
    List<TaskInstance<?>> instances = new ArrayList<>();
    for (int i = from; i < to; i++) {
      instances.add(task.instance(Integer.toString(i)));
    }
    scheduler.scheduleBatch(instances, Instant.now());
  }

  @Override
  public void deliver() throws InterruptedException {
    scheduler.start();
    receipts.await();
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }
}
