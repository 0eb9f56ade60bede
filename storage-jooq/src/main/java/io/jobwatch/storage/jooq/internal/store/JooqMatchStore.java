package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.MATCH;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.MatchStore;
import io.jobwatch.storage.jooq.internal.codec.VerdictCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.MatchRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Matches in {@code jobwatch_match}. */
final class JooqMatchStore implements MatchStore {

  /** So many matches of an alert are read and sorted. */
  private static final int FEW = 1_000;

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqMatchStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Collection<Match> matches) {
    List<MatchRecord> rows = matches.stream().map(JooqMatchStore::row).toList();
    Map<String, String> owners = owners(rows);
    rows.forEach(row -> row.setSubscriberKey(owners.get(row.getAlertKey())));
    List<MatchRecord> kept = new ArrayList<>();
    for (MatchRecord row : rows) {
      if (row.getSubscriberKey() == null) {
        // What could not be kept is refused, whether its alert is there or not.
        RowWriter.check(row);
        replace(row);
      } else {
        kept.add(row);
      }
    }
    writer.merge(kept);
  }

  /** What is there of an alert that was deleted comes to its end still. */
  private void replace(MatchRecord row) {
    dsl.update(MATCH)
        .set(MATCH.CAUSE, row.getCause())
        .set(MATCH.VERDICT, row.getVerdict())
        .set(MATCH.OUTCOME, row.getOutcome())
        .set(MATCH.REASON, row.getReason())
        .set(MATCH.MATCHED_AT, row.getMatchedAt())
        .where(MATCH.ALERT_KEY.eq(row.getAlertKey()))
        .and(MATCH.POSTING_UID.eq(row.getPostingUid()))
        .execute();
  }

  /** Whose alerts these are, by the alert's key; one that is not there is missing. */
  private Map<String, String> owners(List<MatchRecord> rows) {
    Map<String, String> owners = new HashMap<>();
    for (List<String> chunk :
        Chunks.sorted(dsl, rows.stream().map(MatchRecord::getAlertKey).toList())) {
      owners.putAll(
          dsl.select(ALERT.ID_KEY, ALERT.SUBSCRIBER_KEY)
              .from(ALERT)
              .where(Keys.in(ALERT.ID_KEY, chunk))
              .fetchMap(ALERT.ID_KEY, ALERT.SUBSCRIBER_KEY));
    }
    return owners;
  }

  @Override
  public Optional<Match> find(String alertId, String postingUid) {
    return RowReader.one(
        dsl.fetchOne(
            MATCH, MATCH.ALERT_KEY.eq(HashKey.of(alertId)).and(MATCH.POSTING_UID.eq(postingUid))),
        JooqMatchStore::match);
  }

  @Override
  public List<Match> find(Map<String, ? extends Collection<String>> postingUids) {
    return RowReader.all(
        new PairRows<>(dsl, MATCH, MATCH.ALERT_KEY, MATCH.POSTING_UID)
            .read(Keys.pairs(postingUids)),
        JooqMatchStore::match);
  }

  @Override
  public List<Match> of(String alertId, int limit) {
    return ofAlert(alertId).first(limit, JooqMatchStore::match);
  }

  @Override
  public List<Match> with(MatchOutcome outcome, int limit) {
    return RowReader.all(
        dsl.selectFrom(MATCH)
            .where(MATCH.OUTCOME.eq(outcome.name()))
            .orderBy(MATCH.OUTCOME, MATCH.MATCHED_AT, MATCH.ALERT_KEY, MATCH.POSTING_UID)
            .limit(limit)
            .fetch(),
        JooqMatchStore::match);
  }

  @Override
  public Page<Match> pageOfAlert(String alertId, @Nullable PageCursor after, int limit) {
    return ofAlert(alertId).page(after, limit, JooqMatchStore::match);
  }

  /**
   * The few of most alerts are sorted. Those of another are found among all of its subscriber, whom
   * an index has in order; what is left of one that was deleted is sorted however much it is.
   */
  private NewestFirst<MatchRecord> ofAlert(String alertId) {
    Condition ofAlert = MATCH.ALERT_KEY.eq(HashKey.of(alertId));
    String owner =
        dsl.select(ALERT.SUBSCRIBER_KEY)
            .from(ALERT)
            .where(ALERT.ID_KEY.eq(HashKey.of(alertId)))
            .fetchOne(ALERT.SUBSCRIBER_KEY);
    if (owner == null) {
      return newestFirst(MATCH).where(ofAlert);
    }
    int some = dsl.fetchCount(dsl.selectOne().from(MATCH).where(ofAlert).limit(FEW + 1));
    return some > FEW
        ? ofSubscriber(owner).where(ofAlert)
        // As a value, so that no index is taken which begins with the subscriber.
        : newestFirst(MATCH)
            .where(ofAlert.and(DSL.coalesce(MATCH.SUBSCRIBER_KEY, DSL.inline("")).eq(owner)));
  }

  @Override
  public Page<Match> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit) {
    return ofSubscriber(HashKey.of(subscriberId)).page(after, limit, JooqMatchStore::match);
  }

  private NewestFirst<MatchRecord> ofSubscriber(String key) {
    return newestFirst(OrderedBy.index(dsl, MATCH, "match_subscriber"))
        .of(MATCH.SUBSCRIBER_KEY, key);
  }

  private NewestFirst<MatchRecord> newestFirst(Table<MatchRecord> matches) {
    return NewestFirst.byPair(dsl, matches, MATCH.MATCHED_AT, MATCH.ALERT_KEY, MATCH.POSTING_UID);
  }

  private static MatchRecord row(Match match) {
    MatchRecord row = new MatchRecord();
    row.setAlertKey(HashKey.of(match.alertId()));
    row.setPostingUid(match.postingUid());
    row.setAlertId(match.alertId());
    row.setCause(match.cause().name());
    row.setVerdict(VerdictCodec.write(match.verdict()));
    row.setOutcome(match.outcome().name());
    row.setReason(match.reason());
    row.setMatchedAt(Micros.of(match.at()));
    return row;
  }

  private static Match match(MatchRecord row) {
    return new Match(
        row.getAlertId(),
        row.getPostingUid(),
        row.getCause() == null ? ChangeKind.CHANGED : ChangeKind.valueOf(row.getCause()),
        VerdictCodec.read(row.getVerdict()),
        MatchOutcome.valueOf(row.getOutcome()),
        row.getReason(),
        Micros.instant(row.getMatchedAt()));
  }
}
