package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.EventType;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.storage.jooq.internal.codec.VerdictCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DigestMatchRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DigestRecord;
import java.util.Objects;

/** Rows of digests and of the matches in them. */
final class DigestRows {

  private DigestRows() {}

  static DigestRecord row(Digest digest) {
    DigestRecord row = new DigestRecord();
    row.setIdKey(HashKey.of(digest.id()));
    row.setSubscriberKey(HashKey.of(digest.subscriberId()));
    row.setSubscriberId(digest.subscriberId());
    row.setDueAt(Micros.of(digest.dueAt()));
    row.setSent(false);
    row.setClaimAt(Micros.of(digest.dueAt()));
    return row;
  }

  static Digest digest(DigestRecord row) {
    return new Digest(row.getSubscriberId(), Micros.instant(row.getDueAt()), row.getSent());
  }

  static DigestMatchRecord row(DigestMatch match) {
    NotificationItem item = match.item();
    DigestMatchRecord row = new DigestMatchRecord();
    row.setDigestKey(HashKey.of(match.digestId()));
    row.setPostingUid(item.postingUid());
    row.setAlertKey(HashKey.of(item.alertId()));
    row.setDigestId(match.digestId());
    row.setAlertId(item.alertId());
    row.setEvent(item.event().name());
    row.setVerdict(VerdictCodec.write(item.verdict()));
    row.setSequenceNumber(item.sequence());
    row.setAddedAt(Micros.of(match.addedAt()));
    return row;
  }

  static DigestMatch match(DigestMatchRecord row) {
    return new DigestMatch(
        row.getDigestId(),
        new NotificationItem(
            row.getAlertId(),
            row.getPostingUid(),
            EventType.valueOf(row.getEvent()),
            VerdictCodec.readScored(row.getVerdict()),
            Objects.requireNonNullElse(row.getSequenceNumber(), 0),
            0),
        Micros.instant(row.getAddedAt()));
  }
}
