package io.jobwatch.benchmarks.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.storage.jooq.JooqStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Many deliveries in the database of a scene, which this process claims itself. */
final class StoredBacklog implements AutoCloseable {

  private static final int FIRST = 1_000;

  /** Doubles those there are, each to a subscriber and a destination of its own. */
  private static final String COPY =
      """
      INSERT INTO jobwatch_delivery (id_key, id, notification_id, subscriber_key, subscriber_id,
        urgency, lane, route, route_position, channel, destination_key, state, waiting, attempts,
        due_at, claim_at, created_at, finished_at)
      SELECT CONCAT(SUBSTRING(id_key, 1, %1$d), 'x', SUBSTRING(id_key, %2$d)), id, notification_id,
        CONCAT(SUBSTRING(subscriber_key, 1, %1$d), 'x', SUBSTRING(subscriber_key, %2$d)),
        subscriber_id, urgency, lane, route, route_position, channel,
        CONCAT(SUBSTRING(destination_key, 1, %1$d), 'x', SUBSTRING(destination_key, %2$d)),
        state, waiting, attempts, due_at, claim_at, created_at + %4$d, finished_at + %4$d
      FROM jobwatch_delivery WHERE state = '%3$s'""";

  private static final List<PluginId> CHANNELS = List.of(PluginId.of(FaultyWebhook.ID));

  private final HikariDataSource pool;
  private final JooqStorage storage;
  private final boolean mariadb;
  private int next;

  StoredBacklog(Scene scene) {
    this(scene.settings(), scene.database().name());
  }

  /** In a database of its own, of the kind with this name. */
  StoredBacklog(NodeSettings settings, String kind) {
    mariadb = kind.equals("mariadb");
    String file = settings.text("file");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        file.isEmpty() ? settings.text("url") : "jdbc:h2:file:" + file + ";WRITE_DELAY=0");
    config.setUsername(file.isEmpty() ? settings.text("user") : "sa");
    config.setPassword(settings.text("password"));
    config.setMaximumPoolSize(12);
    pool = new HikariDataSource(config);
    storage = JooqStorage.of(pool);
  }

  JooqStorage storage() {
    return storage;
  }

  HikariDataSource pool() {
    return pool;
  }

  /** Stores so many that wait, or a little more: a power of two times a thousand. */
  int waiting(int least) {
    add();
    return copy("PENDING", FIRST, least);
  }

  /** Stores so many thousands that wait, each of which can be ended too. */
  int whole(int count) {
    for (int stored = 0; stored < count; stored += FIRST) {
      add();
    }
    execute(mariadb ? "ANALYZE TABLE jobwatch_delivery" : "ANALYZE");
    return count;
  }

  private void add() {
    Instant now = storage.clock().instant();
    List<Notification> notifications = new ArrayList<>();
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < FIRST; i++) {
      int number = next++;
      Notification notification = NodeWriter.notification("b" + number, "s" + number, now);
      notifications.add(notification);
      Route route = Route.of(FaultyWebhook.ID, "http://127.0.0.1:9/" + number);
      deliveries.add(Delivery.pending("b" + number, notification, route));
    }
    storage.execute(stores -> stores.deliveries().add(notifications, deliveries));
  }

  /** Makes of all that wait what was delivered a year ago, and copies that. */
  int delivered(int least) {
    int waiting = waiting(1);
    long old = (System.currentTimeMillis() - Duration.ofDays(365).toMillis()) * 1_000;
    execute(
        "UPDATE jobwatch_delivery SET state = 'DELIVERED', waiting = FALSE, claim_at = NULL,"
            + " created_at = %1$d, finished_at = %1$d".formatted(old));
    return copy("DELIVERED", waiting, least);
  }

  private int copy(String state, int first, int least) {
    int rows = first;
    for (int doubling = 0; rows < least; doubling++) {
      execute(COPY.formatted(doubling, doubling + 2, state, 1_000_000L << doubling));
      rows *= 2;
    }
    execute(mariadb ? "ANALYZE TABLE jobwatch_delivery" : "ANALYZE");
    return rows;
  }

  void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Running '" + sql + "': failed.", e);
    }
  }

  /** How many deliveries were not claimed just once. */
  int notOnce() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM jobwatch_delivery WHERE attempts <> 1")) {
      return row.next() ? row.getInt(1) : -1;
    } catch (SQLException e) {
      throw new IllegalStateException("Counting claims: failed.", e);
    }
  }

  /** Claims ten in a transaction; gives how many it got. */
  int claim(String token) {
    return claimed(token).size();
  }

  /** Claims ten in a transaction, and ends them in another, as a node does; gives how many. */
  int deliver(String token) {
    List<Delivery> claimed = claimed(token);
    Instant now = storage.clock().instant();
    storage.execute(
        stores ->
            stores
                .deliveries()
                .finish(claimed.stream().map(one -> delivered(one, token, now)).toList()));
    return claimed.size();
  }

  private static LeasedDelivery delivered(Delivery one, String token, Instant now) {
    return new LeasedDelivery(
        one.ended(DeliveryState.DELIVERED, "ok", now),
        token,
        new Attempt(one.id(), 1, CHANNELS.get(0), "delivered", "ok", now, now));
  }

  private List<Delivery> claimed(String token) {
    Instant now = storage.clock().instant();
    Lease lease = new Lease(token, now, now.plusSeconds(600), 10);
    return storage.transaction(stores -> stores.deliveries().claim(lease, List.of(), CHANNELS));
  }

  @Override
  public void close() {
    storage.close();
    pool.close();
  }
}
