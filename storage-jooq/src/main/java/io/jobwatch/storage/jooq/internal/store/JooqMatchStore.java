package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.MATCH;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.spi.storage.MatchStore;
import io.jobwatch.storage.jooq.internal.codec.VerdictCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.MatchRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Matches in {@code jobwatch_match}. */
final class JooqMatchStore implements MatchStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqMatchStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Collection<Match> matches) {
    writer.merge(matches.stream().map(JooqMatchStore::row).toList());
  }

  @Override
  public Optional<Match> find(String alertId, String postingUid) {
    return RowReader.one(
        dsl.fetchOne(
            MATCH, MATCH.ALERT_KEY.eq(HashKey.of(alertId)).and(MATCH.POSTING_UID.eq(postingUid))),
        JooqMatchStore::match);
  }

  @Override
  public List<Match> of(String alertId, int limit) {
    return RowReader.all(
        dsl.selectFrom(MATCH)
            .where(MATCH.ALERT_KEY.eq(HashKey.of(alertId)))
            .orderBy(MATCH.MATCHED_AT.desc(), MATCH.POSTING_UID)
            .limit(limit)
            .fetch(),
        JooqMatchStore::match);
  }

  @Override
  public List<Match> with(MatchOutcome outcome, int limit) {
    return RowReader.all(
        dsl.selectFrom(MATCH)
            .where(MATCH.OUTCOME.eq(outcome.name()))
            .orderBy(MATCH.MATCHED_AT, MATCH.ALERT_KEY, MATCH.POSTING_UID)
            .limit(limit)
            .fetch(),
        JooqMatchStore::match);
  }

  private static MatchRecord row(Match match) {
    MatchRecord row = new MatchRecord();
    row.setAlertKey(HashKey.of(match.alertId()));
    row.setPostingUid(match.postingUid());
    row.setAlertId(match.alertId());
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
        VerdictCodec.read(row.getVerdict()),
        MatchOutcome.valueOf(row.getOutcome()),
        row.getReason(),
        Micros.instant(row.getMatchedAt()));
  }
}
