package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims from backlogs that are larger than what one claim looks at, in one kind of database. */
abstract class BacklogContract {

  /** Doubled five times, this is 100,000. */
  private static final int FIRST = 3_125;

  /** In microseconds, as it is stored. */
  private static final long LATER =
      TimeUnit.SECONDS.toMicros(SampleDeliveries.NOW.plusSeconds(3_600).getEpochSecond());

  /** Doubles the backlog; each delivery has another letter of its key changed. */
  private static final String COPY =
      """
      INSERT INTO jobwatch_delivery (id_key, id, notification_id, subscriber_key, subscriber_id,
        urgency, lane, route, route_position, channel, destination_key, state, waiting, attempts,
        due_at, claim_at, created_at)
      SELECT CONCAT(SUBSTRING(id_key, 1, %1$d), 'x', SUBSTRING(id_key, %2$d)), id, notification_id,
        subscriber_key, subscriber_id, urgency, LEAST(lane + %3$d, 1000), route, route_position,
        channel, destination_key, state, waiting, attempts, due_at, claim_at, created_at
      FROM jobwatch_delivery""";

  private final TestDatabase database;
  private final RecordedStatements recorded;
  private final QueryPlans plans;
  private final JooqStorage storage;

  BacklogContract(TestServer server) {
    database = server.fresh();
    recorded = new RecordedStatements(database.pool());
    plans = new QueryPlans(database);
    storage = JooqStorage.of(recorded.dataSource());
  }

  @BeforeEach
  void addBacklog() {
    add("ada", FIRST, "own");
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }

  @Test
  void servesAHundredLateSubscribersInOneRoundBesideAHundredThousandOfAnother() {
    grow(5);
    for (int subscriber = 0; subscriber < 100; subscriber++) {
      add("late-" + subscriber, 1, "own");
    }

    assertThat(claim("one", 101))
        .hasSize(101)
        .filteredOn(id -> id.startsWith("late-"))
        .hasSize(100);
  }

  @Test
  void reachesOtherDestinationsBehindAFloodToOne() {
    add("cat", 2_500, "same");
    add("dan", 1_200, "same");

    assertThat(claim("one", 2_000)).hasSize(2_000);
    assertThat(claim("two", 2_000)).hasSize(FIRST - 1_998);
    assertThat(claim("three", 2_000)).hasSize(1);
  }

  /** Such as the addresses of a mail server that is away, each of which rests by itself. */
  @Test
  void handsNoStatementTheThousandsOfDestinationsThatAreLeftAlone() {
    add("bo", 20, "own");
    List<Destination> resting =
        IntStream.range(0, 8_000)
            .mapToObj(number -> "https://acme.example/ada-" + number + "-own")
            .map(address -> Destination.of("webhook", address))
            .toList();
    recorded.sent.clear();

    assertThat(claim("one", 8, SampleDeliveries.NOW, resting))
        .hasSize(8)
        .allMatch(id -> id.startsWith("bo"));
    assertThat(
            storage.<Optional<Instant>>transaction(
                stores -> stores.deliveries().nextDue(SampleDeliveries.CHANNELS, resting)))
        .contains(SampleDeliveries.NOW);

    assertThat(recorded.sent)
        .hasSizeLessThan(40)
        .allSatisfy(sent -> assertThat(sent.values()).hasSizeLessThan(1_000));
  }

  @Test
  void givesWhatEndedNodesHadItsPlaceBeforeAndBehindHundreds() {
    Set<String> before = claim("ended", 1_700);
    Set<String> behind = claim("ended too", 1);
    Instant later = SampleDeliveries.NOW.plusSeconds(61);

    Set<String> first = new HashSet<>();
    for (int turn = 0; turn < 17; turn++) {
      first.addAll(claim("turn-" + turn, 100, later, List.of()));
    }

    assertThat(first).isEqualTo(before);
    assertThat(claim("last", 1, later, List.of())).isEqualTo(behind);
  }

  /** Such as thousands that wait for the end of quiet hours. */
  @Test
  void passesOverThousandsThatAreDueLaterThanHundredsBehindThem() {
    grow(2);
    database.execute(
        "UPDATE jobwatch_delivery SET due_at = %1$s, claim_at = %1$s".formatted(LATER));
    add("bo", 150, "own");
    add("cat", 150, "own");

    assertThat(claim("one", 200)).hasSize(200).noneMatch(id -> id.startsWith("ada"));
    assertThat(claim("two", 200)).hasSize(100).noneMatch(id -> id.startsWith("ada"));
    assertThat(claim("three", 200)).isEmpty();
  }

  @Test
  void passesOverTenThousandOfAChannelThatNoNodeHas() {
    grow(2);
    database.execute(
        "UPDATE jobwatch_delivery SET channel = 'acme/pager', state = 'LEASED', claim_at = 0");
    add("bo", 5, "own");

    assertThat(claim("one", 10)).hasSize(5);
    assertThat(
            storage.<Optional<Instant>>transaction(
                stores -> stores.deliveries().nextDue(SampleDeliveries.CHANNELS)))
        .contains(SampleDeliveries.NOW.plusSeconds(60));
  }

  /** A queue grows faster than databases count its rows. */
  @Test
  void readsTheBacklogInTheOrderOfItsIndexesBeforeItIsCountedAndAfter() {
    copy(5);
    recorded.sent.clear();
    claim("one", 10);
    List<Sent> inOrder =
        recorded.sent.stream().filter(sent -> sent.sql().contains("order by")).toList();
    assertThat(inOrder).isNotEmpty().allSatisfy(plans::assertReadsInOrder);

    database.analyze("jobwatch_delivery");
    recorded.sent.clear();
    claim("two", 10);
    storage.execute(stores -> stores.deliveries().nextDue(SampleDeliveries.CHANNELS));
    List<Sent> selects =
        recorded.sent.stream()
            .filter(sent -> sent.sql().contains("jobwatch_delivery"))
            .filter(sent -> sent.sql().startsWith("select") || sent.sql().startsWith("(select"))
            .toList();
    assertThat(selects).hasSizeGreaterThan(1).allSatisfy(plans::assertReadsInOrder);
  }

  private void grow(int doublings) {
    copy(doublings);
    database.analyze("jobwatch_delivery");
  }

  private void copy(int doublings) {
    for (int doubling = 0; doubling < doublings; doubling++) {
      database.execute(COPY.formatted(doubling, doubling + 2, FIRST << doubling));
    }
  }

  private void add(String subscriberId, int count, String destination) {
    storage.execute(
        stores -> SampleDeliveries.add(stores.deliveries(), subscriberId, count, destination));
  }

  private Set<String> claim(String token, int limit) {
    return claim(token, limit, SampleDeliveries.NOW, List.of());
  }

  private Set<String> claim(String token, int limit, Instant now, Collection<Destination> busy) {
    Lease lease = new Lease(token, now, now.plusSeconds(60), limit);
    List<Delivery> claimed =
        storage.transaction(
            stores -> stores.deliveries().claim(lease, busy, SampleDeliveries.CHANNELS));
    return claimed.stream().map(Delivery::id).collect(Collectors.toSet());
  }
}
