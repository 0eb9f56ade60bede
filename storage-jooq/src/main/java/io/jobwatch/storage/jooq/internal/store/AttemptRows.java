package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.PluginId;
import io.jobwatch.storage.jooq.internal.generated.tables.records.AttemptRecord;

/** Rows of attempts. */
final class AttemptRows {

  private AttemptRows() {}

  static AttemptRecord row(Attempt attempt) {
    AttemptRecord row = new AttemptRecord();
    row.setDeliveryKey(HashKey.of(attempt.deliveryId()));
    row.setDeliveryId(attempt.deliveryId());
    row.setAttemptNumber(attempt.number());
    row.setChannel(attempt.channel().value());
    row.setResult(attempt.result());
    row.setDetail(attempt.detail());
    row.setStartedAt(Micros.of(attempt.startedAt()));
    row.setFinishedAt(Micros.of(attempt.finishedAt()));
    return row;
  }

  static Attempt attempt(AttemptRecord row) {
    return new Attempt(
        row.getDeliveryId(),
        row.getAttemptNumber(),
        PluginId.of(row.getChannel()),
        row.getResult(),
        row.getDetail(),
        Micros.instant(row.getStartedAt()),
        Micros.instant(row.getFinishedAt()));
  }
}
