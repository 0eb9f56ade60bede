package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.OPERATOR_MARK;

import io.jobwatch.model.EventType;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.OperatorStore;
import io.jobwatch.storage.jooq.internal.codec.CountsCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.OperatorMarkRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Marks in {@code jobwatch_operator_mark}, each locked by whoever reads it. */
final class JooqOperatorStore implements OperatorStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqOperatorStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public Optional<OperatorMark> mark(String subscriberId, EventType event) {
    return RowReader.one(
        dsl.selectFrom(OPERATOR_MARK).where(isOf(subscriberId, event)).forUpdate().fetchOne(),
        JooqOperatorStore::mark);
  }

  @Override
  public void add(OperatorMark mark) {
    writer.insert(List.of(row(mark)));
  }

  @Override
  public void replace(OperatorMark mark) {
    OperatorMarkRecord row = row(mark);
    RowWriter.check(row);
    dsl.update(OPERATOR_MARK).set(row).where(isOf(mark.subscriberId(), mark.event())).execute();
  }

  private static Condition isOf(String subscriberId, EventType event) {
    return OPERATOR_MARK
        .SUBSCRIBER_KEY
        .eq(HashKey.of(subscriberId))
        .and(OPERATOR_MARK.EVENT.eq(event.name()));
  }

  private static OperatorMarkRecord row(OperatorMark mark) {
    OperatorMarkRecord row = new OperatorMarkRecord();
    row.setSubscriberKey(HashKey.of(mark.subscriberId()));
    row.setEvent(mark.event().name());
    row.setSubscriberId(mark.subscriberId());
    row.setSince(Micros.of(mark.since()));
    row.setDueAt(Micros.of(mark.dueAt()));
    row.setCounts(CountsCodec.write(mark.counts()));
    return row;
  }

  private static OperatorMark mark(OperatorMarkRecord row) {
    return new OperatorMark(
        row.getSubscriberId(),
        EventType.valueOf(row.getEvent()),
        Micros.instant(row.getSince()),
        Micros.instant(row.getDueAt()),
        CountsCodec.read(row.getCounts()));
  }
}
